import { endsWithin, hasEnded, parentOf, startOf } from "./processes.mjs";

const LOOK_EVERY_MS = 1_000;
const GRACE_MS = 5_000;
const SHELL = /^-?(ba|da|z|k)?sh$/;

/** @typedef {import("./processes.mjs").KnownProcess} KnownProcess */

/**
 * The npm above this process, or null where there is none. npm runs a script through a shell, which some shells leave
 * as soon as it runs.
 * @param {NodeJS.ProcessEnv} env @returns {KnownProcess | null}
 */
export function npmAbove(env) {
  if (!env.npm_lifecycle_event) return null;
  const parent = parentOf(process.pid);
  const npm = parent && SHELL.test(parent.name) ? parentOf(parent.pid) : parent;
  const started = npm && startOf(npm.pid);
  return npm && started ? { pid: npm.pid, started } : null;
}

/**
 * npm passes on every signal but the one nobody can catch. Killed by that one it would leave behind servers that no
 * window shows any more.
 * @param {KnownProcess | null} npm @param {() => void} left
 */
export function whenNpmIsGone(npm, left) {
  if (npm === null) return;
  const watch = setInterval(() => {
    if (!hasEnded(npm)) return;
    clearInterval(watch);
    left();
  }, LOOK_EVERY_MS);
  watch.unref();
}

/**
 * Ends a run whose npm was killed. It notices that and stops by itself within moments; one that cannot is ended.
 * @param {KnownProcess} run
 */
export async function endLeftBehind(run) {
  if (await endsWithin(run, GRACE_MS)) return;
  for (const signal of ["SIGTERM", "SIGKILL"]) {
    if (hasEnded(run)) return;
    process.kill(run.pid, signal);
    if (await endsWithin(run, GRACE_MS)) return;
  }
}
