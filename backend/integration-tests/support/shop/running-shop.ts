import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

const BACKEND = path.resolve(import.meta.dirname, "../../..");
const TYPESCRIPT = path.join(BACKEND, "integration-tests/setup/preload.cjs");
const TIED = path.join(BACKEND, "launch/medusa/tied-to-launcher.cjs");
const UP_WITHIN_MS = 120_000;

/** What specs need to know of the shop they ask. */
export type ShopAddress = {
  /** The same shop from two processes. */
  urls: readonly [string, string];
  databaseUrl: string;
  storefrontSecret: string;
};

export type RunningShop = ShopAddress & { stop(): Promise<void> };

/** Prepares a database of its own on the server `DATABASE_URL` names and serves it from two backend processes. */
export async function runShop(seed: string): Promise<RunningShop> {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server on which tests may create databases");
  const name = `shop_http_${randomBytes(6).toString("hex")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const databaseUrl = new URL(`/${name}`, server).href;
  const storefrontSecret = randomBytes(24).toString("hex");
  const env = environment({ databaseUrl, storefrontSecret });
  const children: Child[] = [];
  const stop = async () => {
    await Promise.all(children.map(({ end }) => end()));
    await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  try {
    const prepare = child([path.join(BACKEND, "launch/medusa/prepare.cjs"), seed], env);
    const code = await prepare.ended;
    if (code !== 0) throw new Error(`The shop could not be prepared:\n${prepare.said()}`);
    const serve = async () => {
      const { url, server: started } = await startServer(env);
      children.push(started);
      return url;
    };
    const urls = await Promise.all([serve(), serve()]);
    return { urls, databaseUrl, storefrontSecret, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/**
 * One more process of a running shop, whose clock runs some days ahead. It only answers; its jobs would prepare the shop
 * for a day that has not come.
 */
export async function serveAhead(shop: ShopAddress, days: number): Promise<{ url: string; stop(): Promise<void> }> {
  const ahead = { ...environment(shop), MEDUSA_WORKER_MODE: "server", CLOCK_AHEAD_DAYS: String(days) };
  const { url, server } = await startServer(ahead, ["--require", path.join(import.meta.dirname, "clock-ahead.cjs")]);
  return { url, stop: server.end };
}

function environment({ databaseUrl, storefrontSecret }: Pick<ShopAddress, "databaseUrl" | "storefrontSecret">) {
  return {
    ...process.env,
    NODE_ENV: "test",
    DATABASE_URL: databaseUrl,
    STOREFRONT_SECRET: storefrontSecret,
    DATABASE_POOL_MAX: "10",
    MEDUSA_DISABLE_TELEMETRY: "true",
    OCOP_DEMO: "off",
    HOST: "127.0.0.1",
  };
}

type Child = { ended: Promise<number | null>; said(): string; end(): Promise<void> };

async function startServer(env: NodeJS.ProcessEnv, preload: string[] = []): Promise<{ url: string; server: Child }> {
  const port = await freePort();
  const program = path.join(BACKEND, "launch/medusa/serve.cjs");
  const server = child([...preload, "--require", TIED, program], { ...env, PORT: String(port) });
  const url = `http://127.0.0.1:${port}`;
  const ended = server.ended.then(() => true);
  for (const end = Date.now() + UP_WITHIN_MS; Date.now() < end; ) {
    if (await isUp(url)) return { url, server };
    if (await Promise.race([ended, sleep(200, false)])) break;
  }
  await server.end();
  throw new Error(`The backend did not come up:\n${server.said()}`);
}

function child(args: string[], env: NodeJS.ProcessEnv): Child {
  const started: ChildProcess = spawn(process.execPath, ["--require", TYPESCRIPT, ...args], {
    cwd: BACKEND,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const words: string[] = [];
  for (const stream of [started.stdout, started.stderr]) stream?.on("data", (chunk) => words.push(String(chunk)));
  const ended = once(started, "exit").then(([code]) => (typeof code === "number" ? code : null));
  return {
    ended,
    said: () => words.join("").slice(-8000),
    async end() {
      started.kill("SIGTERM");
      const gone = await Promise.race([ended.then(() => true), sleep(10_000, false)]);
      if (!gone) started.kill("SIGKILL");
    },
  };
}

async function isUp(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/shop/health`, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
