import fs from "node:fs";
import path from "node:path";
import { buildIntegrations } from "../lib/build.mjs";
import { LaunchFailure } from "../lib/failure.mjs";
import { installPackages, isInstalled } from "../lib/install.mjs";
import { claim, endOrphans } from "../lib/instance.mjs";
import { DATA, ROOT } from "../lib/paths.mjs";
import { removePostgres, startPostgres } from "../lib/postgres.mjs";
import { livingProcesses, recordProcess } from "../lib/processes.mjs";
import { Progress, seconds } from "../lib/progress.mjs";
import { Shutdown, stopOnSignals } from "../lib/shutdown.mjs";
import { toldFailures } from "./failures.mjs";
import { inLanes, lanesWanted } from "./lanes.mjs";
import { Output } from "./output.mjs";
import { STEPS } from "./steps.mjs";

const RUNS = path.join(DATA, "test");
/** Of about 0.15 s each: a whole run of another may pass. */
const WAIT_TRIES = 12_000;
/** Speed over safety: these databases never outlive the run. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/**
 * `npm test`: every step, or those named, in two lanes where the machine has room for them. Ends with one line that
 * counts all of them, and what failed by name.
 * @param {string[]} wanted
 */
export async function test(wanted) {
  const steps = chosen(wanted);
  const shutdown = new Shutdown();
  stopOnSignals(shutdown, () => 130);
  const progress = new Progress();
  try {
    const outcome = await runAll(steps, shutdown, progress);
    await shutdown.run();
    report(outcome, progress);
    process.exitCode = outcome.some(({ failed }) => failed > 0) ? 1 : 0;
  } catch (failure) {
    if (shutdown.begun) return;
    await shutdown.run();
    throw failure;
  }
}

/** @param {string[]} wanted */
function chosen(wanted) {
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new LaunchFailure(
      `There is no step called ${unknown.join(", ")}. Steps: ${STEPS.map(({ name }) => name).join(", ")}`,
    );
  }
  return wanted.length === 0 ? STEPS : STEPS.filter(({ name }) => wanted.includes(name));
}

/**
 * @param {typeof STEPS} steps @param {Shutdown} shutdown @param {Progress} progress
 * @returns {Promise<import("./steps.mjs").Outcome[]>} in the order of the steps
 */
async function runAll(steps, shutdown, progress) {
  const run = await prepareRun(shutdown, progress);
  if (steps.some(({ needs }) => needs.database)) {
    run.databaseUrl = await progress.step("Start PostgreSQL for the tests", () => database(run, shutdown));
  }
  if (steps.some(({ needs }) => needs.builds)) await claimBuilds(shutdown);
  const lanes = steps.length > 1 ? lanesWanted(process.env) : 1;
  /** @type {Map<string, import("./steps.mjs").Outcome[]>} */
  const outcomes = new Map();
  await inLanes(steps, lanes, async (step) => {
    if (shutdown.begun) return;
    const output = new Output(lanes === 1);
    if (!output.live) console.log(`… ${step.name} begins (${progress.elapsed} in all)`);
    output.say(`\n▶ ${step.name}: ${step.what}`);
    const begun = Date.now();
    outcomes.set(step.name, await step.run(run, output));
    output.say(`  ${step.name} took ${seconds(Date.now() - begun)} (${progress.elapsed} in all)`);
    // What a stop has cut off is nobody's fault, and its logs are going.
    if (!shutdown.begun) output.show();
  });
  return steps.flatMap(({ name }) => outcomes.get(name) ?? []);
}

/** @param {Shutdown} shutdown @param {Progress} progress */
async function prepareRun(shutdown, progress) {
  const folder = path.join(RUNS, String(process.pid));
  const run = { runFolder: path.join(folder, "children"), logs: path.join(folder, "logs"), shutdown };
  if (!isInstalled(ROOT)) await progress.step("Install packages", () => installPackages(run));
  await progress.step("Build the adapters", () => buildIntegrations(run));
  await sweep();
  recordProcess(path.join(folder, "owner"), "test", process.pid);
  shutdown.add("the run's folder", () => fs.rmSync(folder, { recursive: true, force: true }));
  return { ...run, folder, databaseUrl: "" };
}

/** Two runs of one checkout must not build over each other: the later waits. @param {Shutdown} shutdown */
async function claimBuilds(shutdown) {
  const folder = path.join(DATA, "run", "test-builds");
  const other = await claim(folder, shutdown, 1);
  if (other === null) return;
  console.log(`Another test run (process ${other}) uses the builds: waiting for it.`);
  if ((await claim(folder, shutdown, WAIT_TRIES)) === null) return;
  throw new LaunchFailure("The other test run has held the builds for too long.");
}

/** Removes what killed runs left: their children, their servers, their folders. */
async function sweep() {
  for (const name of fs.existsSync(RUNS) ? fs.readdirSync(RUNS) : []) {
    const folder = path.join(RUNS, name);
    if (livingProcesses(path.join(folder, "owner")).length > 0) continue;
    await endOrphans(path.join(folder, "children"));
    removePostgres(path.join(folder, "postgres"));
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {import("./steps.mjs").TestRun} run @param {Shutdown} shutdown */
async function database({ folder }, shutdown) {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  const data = path.join(folder, "postgres");
  const server = await startPostgres({ data, port: 0, password: "test", settings: FAST });
  shutdown.add("PostgreSQL", () => removePostgres(data), server.stopNow);
  return server.url("postgres");
}

/** @param {import("./steps.mjs").Outcome[]} outcomes @param {Progress} progress */
function report(outcomes, progress) {
  const sum = (/** @type {"passed" | "failed"} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\nAll steps took ${progress.elapsed}.`);
  for (const { name, passed, failed } of outcomes) {
    console.log(`${failed === 0 ? "✔" : "✖"} ${name}: ${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`);
  }
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  const told = toldFailures(outcomes);
  if (told) console.log(`\n${told}`);
}
