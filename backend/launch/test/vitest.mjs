import fs from "node:fs";
import path from "node:path";
import { startChild } from "../lib/child.mjs";
import { ROOT } from "../lib/paths.mjs";
import { failedProgram, failedTests } from "./failures.mjs";

/**
 * Runs Vitest projects and counts their tests.
 * @param {import("./steps.mjs").TestRun} run @param {import("./output.mjs").Output} output @param {string[]} projects
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<import("./steps.mjs").Outcome>}
 */
export async function runVitest(run, output, projects, env = {}) {
  const name = projects.join(", ");
  const results = path.join(run.folder, `${projects.join("-")}.json`);
  const log = path.join(run.logs, `test-${projects[0]}.log`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const code = await startChild({
    role: `test-${projects[0]}`,
    command: process.execPath,
    args: [
      path.join(ROOT, "node_modules/vitest/vitest.mjs"),
      "run",
      ...projects.flatMap((project) => ["--project", project]),
      ...reporters,
    ],
    cwd: ROOT,
    // Medusa tells every step it takes; what goes wrong is enough here.
    env: { LOG_LEVEL: "error", ...output.env(), NODE_ENV: "test", DATABASE_URL: run.databaseUrl, ...env },
    log,
    runFolder: run.runFolder,
    shutdown: run.shutdown,
    echo: output.live,
  }).exited;
  if (!output.live) output.program(log);
  return { name, ...counted(results, code, log) };
}

/** A file that does not even load holds no failed test, yet the run has failed. @param {string} results @param {number} code @param {string} log */
function counted(results, code, log) {
  const broken = () => failedProgram(code, fs.readFileSync(log, "utf8"));
  if (!fs.existsSync(results)) return { passed: 0, failed: 1, failures: [broken()] };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(fs.readFileSync(results, "utf8"));
  const failures = failedTests(testResults, ROOT);
  if (code !== 0 && failures.length === 0) failures.push(broken());
  return { passed: numPassedTests, failed: code !== 0 && numFailedTests === 0 ? 1 : numFailedTests, failures };
}
