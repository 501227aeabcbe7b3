import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { withClient } from "../../backend/launch/lib/database.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** A data folder of its own, which PostgreSQL's unprivileged account can reach. */
export function dataFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "ocop-launch-"));
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type Launched = {
  process: ChildProcess;
  output: () => string;
  /** Exit code; null when a signal ended it. */
  exited: Promise<number | null>;
};

/** Runs a launcher script as npm would, with nothing of the test run's own settings. */
export function launch(
  script: string,
  folder: string,
  env: Record<string, string> = {},
  args: string[] = [],
): Launched {
  return run(process.execPath, [script, ...args], folder, env);
}

/** Runs `npm start` as a person would. */
export function launchWithNpm(folder: string, env: Record<string, string>): Launched {
  return run("npm", ["start"], folder, env);
}

function run(command: string, args: string[], folder: string, env: Record<string, string>): Launched {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { PATH, HOME, OCOP_DATA_DIR: folder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (text += part.toString()));
  const exited = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return { process: child, output: () => text, exited };
}

/** Waits for a sentence, and fails with everything said when the process ends without it. */
export async function said(launched: Launched, sentence: RegExp): Promise<void> {
  let over = false;
  void launched.exited.then(() => {
    over = true;
  });
  while (!sentence.test(launched.output())) {
    if (over) throw new Error(`It ended without saying ${sentence}:\n${launched.output()}`);
    await sleep(50);
  }
}

/** Waits for a moment of a start at which this question to its database is answered with a row. */
export async function untilDatabase(launched: Launched, folder: string, question: string): Promise<void> {
  let over = false;
  void launched.exited.then(() => {
    over = true;
  });
  const answer = () => onEmbedded(folder, async (client) => (await client.query(question)).rows.length > 0);
  // Until there are a server, a database and its tables every question is a fault.
  while (!(await answer().catch(() => false))) {
    if (over) throw new Error(`It ended before that moment:\n${launched.output()}`);
    await sleep(20);
  }
}

/** Asks the embedded database of a data folder, under the password of that installation. */
export async function onEmbedded<Result>(folder: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const { DATABASE_PASSWORD } = JSON.parse(readFileSync(path.join(folder, "secrets.json"), "utf8"));
  const [, , , port] = readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8").split("\n");
  return withClient(`postgres://postgres:${DATABASE_PASSWORD}@127.0.0.1:${port}/ocop`, work);
}

/** Process numbers the launcher has written down. */
export function recorded(folder: string, kind: "starters" | "children"): number[] {
  const place = path.join(folder, "run", kind);
  try {
    return readdirSync(place).map((name) => JSON.parse(readFileSync(path.join(place, name), "utf8")).pid);
  } catch {
    return [];
  }
}

/** Somebody else's program on a port of its own. */
export async function occupiedPort(): Promise<{ port: number; close: () => void }> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  return { port: address.port, close: () => server.close() };
}
