import path from "node:path";
import { nextProgram } from "../lib/build.mjs";
import { startChild } from "../lib/child.mjs";
import { ROOT, STOREFRONT } from "../lib/paths.mjs";

const TYPED = ["backend", "backend/launch", "backend/integration-tests", "storefront", "integrations", "test"];

/**
 * Runs a check that passes or fails as a whole, its output shown as it comes.
 * @param {import("./steps.mjs").TestRun} run @param {string} name @param {string[]} command script for Node with its arguments
 * @param {string} [cwd]
 * @returns {Promise<import("./steps.mjs").Outcome>}
 */
export async function runCheck(run, name, command, cwd = ROOT) {
  const { runFolder, shutdown, logs } = run;
  const code = await startChild({
    ...{ role: name, command: process.execPath, args: command, cwd, env: process.env, runFolder, shutdown },
    log: path.join(logs, `${name}.log`),
    echo: true,
  }).exited;
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** Next writes the types of its routes first. @param {import("./steps.mjs").TestRun} run */
export async function checkTypes(run) {
  const outcomes = [await runCheck(run, "types of routes", [nextProgram(), "typegen"], STOREFRONT)];
  for (const place of TYPED) {
    const command = [path.join(ROOT, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", place];
    outcomes.push(await runCheck(run, `types of ${place.replaceAll("/", " ")}`, command));
  }
  return outcomes;
}
