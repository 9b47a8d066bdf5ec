using System.Runtime.ExceptionServices;
using UnionSite.Building;

namespace UnionSite.Commands;

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int RecordsHaveErrors = 1;
    public const int WrongUsage = 2;
    public const int MachineLacks = 3;

    /// <summary>Runs a command and turns what stops it into a message and a code. Nobody is shown a stack trace.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> run, Action<ImmutableArray<Finding>> showFindings)
    {
        try
        {
            return await FirstOfManyAsync(run);
        }
        catch (RecordsHaveErrorsException stopped)
        {
            showFindings(stopped.Findings);
            return RecordsHaveErrors;
        }
        catch (WrongUsageException wrong)
        {
            return Say(wrong.Message, WrongUsage);
        }
        catch (MachineLacksException lacking)
        {
            return Say(lacking.Message, MachineLacks);
        }
        catch (BuildFailedException failed)
        {
            return Say($"{failed.Message}原来的网站没有改动。", MachineLacks);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Say($"读写文件失败：{failure.Message}。请检查磁盘空间和文件夹的读写权限；原来的网站没有改动。", MachineLacks);
        }
        catch (OperationCanceledException)
        {
            return Say("已取消；原来的网站没有改动。", WrongUsage);
        }
        catch (Exception fault)
        {
            return Say($"程序出了毛病：{fault.GetType().Name}，{fault.Message} 原来的网站没有改动。请把这段话和内容目录一起交给维护程序的人。", MachineLacks);
        }
    }

    // Work that runs on all cores fails on several at once, as on a full disk; one of the reasons will do.
    private static async Task<int> FirstOfManyAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (AggregateException many)
        {
            ExceptionDispatchInfo.Throw(many.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    private static int Say(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}
