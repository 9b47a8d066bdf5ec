using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace UnionSite.Tests.Support;

/// <summary>A real nginx on this machine, for one test.</summary>
public sealed class Nginx : IAsyncDisposable
{
    private readonly string _prefix = Directory.CreateTempSubdirectory("union-site-nginx-").FullName;
    private readonly Process _process;

    private Nginx(int port, string server)
    {
        Root = $"http://127.0.0.1:{port}/";
        Directory.CreateDirectory(Path.Combine(_prefix, "logs"));
        var configuration = Path.Combine(_prefix, "nginx.conf");
        File.WriteAllText(configuration, $$"""
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            daemon off;
            worker_processes 2;
            pid nginx.pid;
            error_log logs/error.log warn;
            events { }
            http {
                include /etc/nginx/mime.types;
                access_log off;
                client_body_temp_path logs; proxy_temp_path logs; fastcgi_temp_path logs; uwsgi_temp_path logs; scgi_temp_path logs;
                {{server.Replace("PORT", $"{port}", StringComparison.Ordinal)}}
            }
            """);
        _process = Process.Start(new ProcessStartInfo("nginx", ["-p", _prefix, "-c", configuration]) { RedirectStandardError = true })!;
    }

    /// <summary>Its address.</summary>
    public string Root { get; }

    /// <summary>What it complained of.</summary>
    public string Complaints => File.ReadAllText(Path.Combine(_prefix, "logs", "error.log"));

    /// <summary>Starts it, and waits until it answers.</summary>
    /// <param name="server">The server block; it listens on 127.0.0.1:PORT.</param>
    public static async Task<Nginx> StartAsync(string server)
    {
        var nginx = new Nginx(FreePort(), server);
        using var client = new HttpClient();
        while (true)
        {
            if (nginx._process.HasExited)
            {
                throw new InvalidOperationException($"nginx ended: {await nginx._process.StandardError.ReadToEndAsync()}");
            }
            try
            {
                await client.GetAsync(nginx.Root);
                return nginx;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_prefix, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
