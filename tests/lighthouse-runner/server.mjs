// Serves a folder as a hospital's web server does: compressed, and with leave to keep what pages load.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types = {
  ".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".ics": "text/calendar; charset=utf-8", ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp", ".xml": "application/xml; charset=utf-8",
};
const compressed = /^(text|application)\/|svg/;

export const serve = (folder, port) => new Promise(started => {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, "http://x").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const found = await readFile(file).catch(() => undefined);
    const [status, content, type] = found ? [200, found, types[extname(file)] ?? "application/octet-stream"] : [404, Buffer.from("Not found"), "text/plain"];
    const headers = { "Content-Type": type, "Cache-Control": type.startsWith("text/html") ? "no-cache" : "max-age=31536000" };
    if (compressed.test(type)) response.writeHead(status, { ...headers, "Content-Encoding": "gzip" }).end(gzipSync(content));
    else response.writeHead(status, headers).end(content);
  });
  server.listen(port, "127.0.0.1", () => started(server));
});
