import fs from "node:fs";
import path from "node:path";
import { nextProgram } from "../lib/build.mjs";
import { startChild } from "../lib/child.mjs";
import { ROOT, STOREFRONT } from "../lib/paths.mjs";
import { failedProgram } from "./failures.mjs";

const TYPED = ["backend", "backend/launch", "backend/integration-tests", "storefront", "integrations", "test"];

/**
 * Runs a check that passes or fails as a whole. Its words are shown when it has ended: they are few, and kept for the end.
 * @param {import("./steps.mjs").TestRun} run @param {import("./output.mjs").Output} output @param {string} name
 * @param {string[]} command script for Node with its arguments @param {string} [cwd]
 * @returns {Promise<import("./steps.mjs").Outcome>}
 */
export async function runCheck(run, output, name, command, cwd = ROOT) {
  const { runFolder, shutdown, logs } = run;
  const log = path.join(logs, `${name}.log`);
  const code = await startChild({
    ...{ role: name, command: process.execPath, args: command, cwd, env: output.env(), runFolder, shutdown },
    log,
  }).exited;
  output.program(log);
  if (code === 0) return { name, passed: 1, failed: 0, failures: [] };
  return { name, passed: 0, failed: 1, failures: [failedProgram(code, fs.readFileSync(log, "utf8"))] };
}

/** Next writes the types of its routes first. @type {import("./steps.mjs").Step["run"]} */
export async function checkTypes(run, output) {
  const outcomes = [await runCheck(run, output, "types of routes", [nextProgram(), "typegen"], STOREFRONT)];
  for (const place of TYPED) {
    const command = [path.join(ROOT, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", place];
    outcomes.push(await runCheck(run, output, `types of ${place.replaceAll("/", " ")}`, command));
  }
  return outcomes;
}
