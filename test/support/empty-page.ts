import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "../../backend/launch/lib/ports.mjs";

const ROOT = path.join(import.meta.dirname, "../..");
const STOREFRONT = path.join(ROOT, "storefront");

const FILES = {
  "package.json": '{ "type": "module" }',
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };`,
  "app/layout.js": "export default function Layout({ children }) { return <html><body>{children}</body></html>; }",
  "app/page.js": "export default function Page() { return <p>Empty</p>; }",
};

export type EmptyPage = { url: string; stop: () => Promise<void> };

/** Builds and serves a page with nothing on it, made with the storefront's own Next: what every page weighs at least. */
export async function serveEmptyPage(): Promise<EmptyPage> {
  // Not inside the storefront: Next would take the storefront's `instrumentation.ts` for the empty page's own.
  const folder = path.join(ROOT, ".data", `empty-page-${process.pid}`);
  await mkdir(path.join(folder, "app"), { recursive: true });
  await symlink(path.join(STOREFRONT, "node_modules"), path.join(folder, "node_modules"));
  await Promise.all(Object.entries(FILES).map(([name, text]) => writeFile(path.join(folder, name), text)));
  const next = createRequire(path.join(STOREFRONT, "package.json")).resolve("next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  await promisify(execFile)(process.execPath, [next, "build"], { cwd: folder, env });
  const port = await freePort();
  const server = spawn(process.execPath, [next, "start", "-p", String(port), "-H", "127.0.0.1"], { cwd: folder, env });
  const url = `http://127.0.0.1:${port}`;
  await untilServed(url, server);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function untilServed(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const served = await fetch(url).catch(() => null);
    if (served?.ok) return;
    if (served) throw new Error(`The empty page answers ${served.status}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The empty page's server ended with ${server.exitCode}.`);
}
