import os from "node:os";

/** More would only take turns: what a step is not waiting for keeps about one core busy. */
const MOST = 2;
/** Two lanes need up to 6 GB: two applications, a shop of two servers, PostgreSQL, a browser. */
const MEMORY = 8 * 1024 ** 3;

/** How many steps run at once: `TEST_LANES`, or what this machine has room for. @param {NodeJS.ProcessEnv} env */
export function lanesWanted(env) {
  if (env.TEST_LANES) return env.TEST_LANES === "1" ? 1 : MOST;
  return os.totalmem() < MEMORY ? 1 : Math.min(MOST, os.availableParallelism());
}

/**
 * Runs steps in lanes. A lane takes the first step that need not wait for another one of them: so the order of the list
 * is the order of beginning, and the lanes end at about the same time where long steps stand before short ones.
 * @template {{ name: string, needs: { after?: readonly string[] } }} Step
 * @param {readonly Step[]} steps a step is named `after` only ones that stand before it
 * @param {number} lanes @param {(step: Step) => Promise<void>} perform
 */
export async function inLanes(steps, lanes, perform) {
  const waiting = [...steps];
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  const mayBegin = (/** @type {Step} */ { needs: { after = [] } }) =>
    !after.some((name) => running.has(name) || waiting.some((step) => step.name === name));
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < lanes ? waiting.find(mayBegin) : undefined;
    if (next === undefined) {
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const ended = perform(next).finally(() => running.delete(next.name));
    // Of several that break, the first is told, by the race.
    ended.catch(() => {});
    running.set(next.name, ended);
  }
}
