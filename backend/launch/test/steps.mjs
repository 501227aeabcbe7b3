import path from "node:path";
import { ROOT } from "../lib/paths.mjs";
import { checkTypes, runCheck } from "./checks.mjs";
import { onRunningShop } from "./shop.mjs";
import { runVitest } from "./vitest.mjs";

/**
 * @typedef {{ name: string, passed: number, failed: number, failures: import("./failures.mjs").Failure[] }} Outcome
 * @typedef {import("../lib/build.mjs").Run & { folder: string, databaseUrl: string }} TestRun
 * @typedef {{ database?: boolean, builds?: boolean, after?: readonly string[] }} Needs `after`: steps that must have ended
 * @typedef {{ name: string, what: string, needs: Needs, run: (run: TestRun, output: import("./output.mjs").Output) => Promise<Outcome[]> }} Step
 */

const BIOME = path.join(ROOT, "node_modules/@biomejs/biome/bin/biome");
const KNIP = path.join(ROOT, "node_modules/knip/bin/knip.js");

const DATABASE = { database: true };
/** A build writes types that the check of types would read half written. */
const BUILDS = { database: true, builds: true, after: ["types"] };
/** One build and one shop serve all three, each left to the next: starting builds, journeys fill the pages that are looked at. */
const JOURNEYS = { ...BUILDS, after: ["types", "launch"] };
const PAGES = { ...BUILDS, after: ["types", "launch", "e2e"] };

/** @type {Step[]} what is quick to fail first; of the rest what others wait for, then the longest */
export const STEPS = [
  check("lint", "one format, and the linter's rules", [BIOME, "check", "--error-on-warnings"]),
  { name: "types", what: "strict TypeScript in every package", needs: {}, run: checkTypes },
  check("dead-code", "no file, export or dependency nobody uses", [KNIP]),
  vitest("architecture", "walls between the parts, sizes, conventions", ["architecture"]),
  vitest("unit", "rules beside their code", ["backend", "storefront", "integrations"]),
  vitest("launch", "starting, stopping and failing to start", ["launch"], BUILDS),
  onShop("e2e", "journeys in a real browser", JOURNEYS),
  onShop("quality", "accessibility, HTML, structured data, weight of pages", PAGES),
  vitest("http", "every route over HTTP", ["http", "shop"], DATABASE),
  vitest("sync", "listings kept on a simulated marketplace, through faults and crashes", ["sync"], DATABASE),
  vitest("ledgers", "one stock for the shop and every marketplace, raced for at two processes", ["ledgers"], DATABASE),
  vitest("catalogue", "catalogue and register in the real backend", ["catalogue"], DATABASE),
  vitest("presence", "evidence in a chain, states over time, decisions and crashes", ["presence"], DATABASE),
  vitest(
    "indicators",
    "every indicator twice, by ways of their own, and the plan's own figures",
    ["indicators"],
    DATABASE,
  ),
  vitest("search", "search on a real PostgreSQL, and its relevance", ["search", "relevance"], DATABASE),
];

/** @param {string} name @param {string} what @param {string[]} command @returns {Step} */
function check(name, what, command) {
  return { name, what, needs: {}, run: async (run, output) => [await runCheck(run, output, name, command)] };
}

/** @param {string} name @param {string} what @param {string[]} projects @param {Needs} [needs] @returns {Step} */
function vitest(name, what, projects, needs = {}) {
  return { name, what, needs, run: async (run, output) => [await runVitest(run, output, projects)] };
}

/** @param {string} name @param {string} what @param {Needs} needs @returns {Step} */
function onShop(name, what, needs) {
  return { name, what, needs, run: async (run, output) => [await onRunningShop(run, output, name)] };
}
