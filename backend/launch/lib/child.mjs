import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { LaunchFailure } from "./failure.mjs";
import { endProcess, forgetProcess, recordProcess, signalGroup } from "./processes.mjs";

const GRACE_MS = 15_000;
const SHOWN_LINES = 20;

/**
 * @typedef {{
 *   role: string, command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv,
 *   log: string, runFolder: string, shutdown: import("./shutdown.mjs").Shutdown, echo?: boolean,
 * }} ChildPlan
 */

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only the launcher, which then stops everything
 * in order. Its output goes to a log. Where the launcher dies without a word, the closed channel tells the child.
 * @param {ChildPlan & { tiedToLauncher?: boolean }} plan
 */
export function startChild({ role, command, args, cwd, env, log, runFolder, shutdown, tiedToLauncher, echo }) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const output = fs.openSync(log, "w");
  const out = echo ? "inherit" : output;
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = tiedToLauncher ? ["ignore", out, out, "ipc"] : ["ignore", out, out];
  const child = spawn(command, args, { cwd, env, detached: true, stdio });
  fs.closeSync(output);
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
  const pid = child.pid;
  if (pid === undefined) return { exited, stop: async () => {} };
  const record = recordProcess(runFolder, role, pid);
  const stop = async () => {
    await endProcess(record, GRACE_MS);
    // The news of its end may come after the launcher's own.
    forgetProcess(record);
  };
  const stopped = shutdown.add(role, stop, () => signalGroup(pid, "SIGKILL"));
  void exited.then(() => {
    forgetProcess(record);
    stopped();
  });
  return { exited, stop };
}

/**
 * Runs a program to its end.
 * @param {ChildPlan & { failure: string }} plan `failure` is the sentence shown when it ends badly
 */
export async function runCommand(plan) {
  const code = await startChild(plan).exited;
  if (code === 0 || plan.shutdown.begun) return;
  const output = plan.echo ? "" : fs.readFileSync(plan.log, "utf8");
  if (/ENOSPC|No space left on device/i.test(output)) {
    throw new LaunchFailure("The disk is full: free some space and start again.");
  }
  throw new LaunchFailure(`${plan.failure} (exit code ${code}).${plan.echo ? "" : ` ${excerpt(plan.log, output)}`}`);
}

/** @param {string} log @param {string} output */
export function excerpt(log, output) {
  const lines = output.trimEnd().split("\n").slice(-SHOWN_LINES);
  return `The end of ${log}:\n  ${lines.join("\n  ")}`;
}
