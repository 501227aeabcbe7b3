import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../../launch/lib/ports.mjs";
import { connected } from "../server";

export const BACKEND = path.resolve(import.meta.dirname, "../../..");
const TYPESCRIPT = path.join(BACKEND, "integration-tests/setup/preload.cjs");
const TIED = path.join(BACKEND, "launch/medusa/tied-to-launcher.cjs");
const PREPARE = path.join(BACKEND, "launch/medusa/prepare.cjs");
const SERVE = path.join(BACKEND, "launch/medusa/serve.cjs");
const UP_WITHIN_MS = 120_000;

/** A Medusa application: its folder, what it finds in its environment, and files to load before anything else. */
export type Application = {
  folder: string;
  env: NodeJS.ProcessEnv;
  preload?: readonly string[];
  /** Hears what it says as it says it, where somebody waits for minutes. */
  tell?: (words: string) => void;
};

export type Server = {
  url: string;
  stop(): Promise<void>;
  /** Ends it at once, between any two lines of whatever it is doing. */
  kill(): Promise<void>;
};

/** Migrates an application's database and runs a script in it. */
export async function prepare(application: Application, script: string): Promise<string> {
  const { ended, said } = start(application, [PREPARE, script]);
  if ((await ended) !== 0) throw new Error(`The database could not be prepared:\n${said()}`);
  return said();
}

/** Starts a server of an application and waits until it answers at `health`. */
export async function serve(application: Application, health: string): Promise<Server> {
  const port = String(await freePort());
  const server = start({ ...application, env: { ...application.env, PORT: port, HOST: "127.0.0.1" } }, [
    "--require",
    TIED,
    SERVE,
  ]);
  const url = `http://127.0.0.1:${port}`;
  const ended = server.ended.then(() => true);
  for (const end = Date.now() + UP_WITHIN_MS; Date.now() < end; ) {
    if (await answersWell(`${url}${health}`)) return { url, stop: server.stop, kill: server.kill };
    if (await Promise.race([ended, sleep(200, false)])) break;
  }
  await server.stop();
  throw new Error(`The server did not come up:\n${server.said()}`);
}

/** Runs one statement on the server a URL names. */
export async function onServer(url: string, sql: string): Promise<unknown[]> {
  return connected(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
}

function start({ folder, env, preload = [], tell }: Application, args: readonly string[]) {
  const loaded = [TYPESCRIPT, ...preload].flatMap((file) => ["--require", file]);
  const child: ChildProcess = spawn(process.execPath, [...loaded, ...args], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const words: string[] = [];
  const hear = (chunk: unknown) => {
    words.push(String(chunk));
    tell?.(String(chunk));
  };
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", hear);
  const ended = once(child, "exit").then(([code]) => (typeof code === "number" ? code : null));
  const stop = async () => {
    child.kill("SIGTERM");
    const gone = await Promise.race([ended.then(() => true), sleep(10_000, false)]);
    if (!gone) child.kill("SIGKILL");
  };
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { ended, stop, kill, said: () => words.join("").slice(-8000) };
}

async function answersWell(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
