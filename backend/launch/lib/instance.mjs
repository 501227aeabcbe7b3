import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LaunchFailure } from "./failure.mjs";
import { endProcess, forgetProcess, livingProcesses, recordProcess } from "./processes.mjs";

const GRACE_MS = 5_000;
const TRIES = 3;

/**
 * Makes this process the only one that runs the shop out of a data folder, and ends what a killed run left behind.
 * Every starter writes itself down before it looks for others, so of two at the same moment at least one sees the other.
 * @param {string} data @param {import("./shutdown.mjs").Shutdown} shutdown
 * @returns {Promise<{ runFolder: string, orphans: number }>}
 */
export async function claimInstance(data, shutdown) {
  const starters = path.join(data, "run", "starters");
  const children = path.join(data, "run", "children");
  for (let attempt = 1; ; attempt++) {
    const own = recordProcess(starters, "start", process.pid);
    const other = livingProcesses(starters).find(({ pid }) => pid !== process.pid);
    if (!other) {
      shutdown.add("the start's own record", () => forgetProcess(own));
      break;
    }
    forgetProcess(own);
    if (attempt === TRIES) {
      throw new LaunchFailure(
        `The shop is already running from this folder (process ${other.pid}). Use it, or stop it with Ctrl-C in its window or \`kill ${other.pid}\`.`,
      );
    }
    await sleep(50 + Math.random() * 200);
  }
  return { runFolder: children, orphans: await endOrphans(children) };
}

/** @param {string} children */
async function endOrphans(children) {
  const orphans = livingProcesses(children);
  await Promise.all(orphans.map((orphan) => endProcess(orphan, GRACE_MS)));
  for (const orphan of orphans) forgetProcess(orphan);
  return orphans.length;
}
