import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LaunchFailure } from "./failure.mjs";
import { endLeftBehind, npmAbove } from "./npm.mjs";
import { endProcess, forgetProcess, hasEnded, livingProcesses, recordProcess } from "./processes.mjs";

const GRACE_MS = 5_000;
const TRIES = 3;

/**
 * Makes this process the only one that runs the shop out of a data folder, and ends what a killed run left behind.
 * @param {string} data @param {import("./shutdown.mjs").Shutdown} shutdown
 * @returns {Promise<{ runFolder: string }>}
 */
export async function claimInstance(data, shutdown) {
  const other = await claim(path.join(data, "run", "starters"), shutdown, TRIES);
  if (other !== null) {
    throw new LaunchFailure(
      `The shop is already running from this folder (process ${other}). Use it, or stop it with Ctrl-C in its window or \`kill ${other}\`.`,
    );
  }
  const runFolder = path.join(data, "run", "children");
  await endOrphans(runFolder);
  return { runFolder };
}

/**
 * Claims a folder for this process. Every claimant writes itself down before it looks for others, so of two at the same
 * moment at least one sees the other and steps back for a while.
 * @param {string} folder @param {import("./shutdown.mjs").Shutdown} shutdown @param {number} tries
 * @returns {Promise<number | null>} null once claimed, else the process that holds it
 */
export async function claim(folder, shutdown, tries) {
  const npm = npmAbove(process.env);
  for (let attempt = 1; ; attempt++) {
    const own = recordProcess(folder, "claim", process.pid, npm);
    const other = livingProcesses(folder).find(({ pid }) => pid !== process.pid);
    if (!other) {
      shutdown.add("the claim on the folder", () => forgetProcess(own));
      return null;
    }
    forgetProcess(own);
    if (other.npm && hasEnded(other.npm)) await endLeftBehind(other);
    else if (attempt >= tries || shutdown.begun) return other.pid;
    await sleep(50 + Math.random() * 200);
  }
}

/** Ends the processes a killed run left behind. @param {string} folder */
export async function endOrphans(folder) {
  const orphans = livingProcesses(folder);
  await Promise.all(orphans.map((orphan) => endProcess(orphan, GRACE_MS)));
  for (const orphan of orphans) forgetProcess(orphan);
}
