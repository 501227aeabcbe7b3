import path from "node:path";
import { ROOT } from "../lib/paths.mjs";
import { checkTypes, runCheck } from "./checks.mjs";
import { onRunningShop } from "./shop.mjs";
import { runVitest } from "./vitest.mjs";

/**
 * @typedef {{ name: string, passed: number, failed: number }} Outcome
 * @typedef {import("../lib/build.mjs").Run & { folder: string, databaseUrl: string }} TestRun
 * @typedef {{ name: string, what: string, needsDatabase: boolean, needsBuilds: boolean, run: (run: TestRun) => Promise<Outcome[]> }} Step
 */

const BIOME = path.join(ROOT, "node_modules/@biomejs/biome/bin/biome");
const KNIP = path.join(ROOT, "node_modules/knip/bin/knip.js");

/** @type {Step[]} the quickest to fail first */
export const STEPS = [
  check("lint", "one format, and the linter's rules", async (run) => [
    await runCheck(run, "lint", [BIOME, "check", "--error-on-warnings"]),
  ]),
  check("types", "strict TypeScript in every package", checkTypes),
  check("dead-code", "no file, export or dependency nobody uses", async (run) => [
    await runCheck(run, "dead-code", [KNIP]),
  ]),
  vitest("architecture", "walls between the parts, sizes, conventions", ["architecture"]),
  vitest("unit", "rules beside their code", ["backend", "storefront", "integrations"]),
  onPostgres("search", "search on a real PostgreSQL, and its relevance", ["search", "relevance"]),
  onPostgres("sync", "listings kept on a simulated marketplace, through faults and crashes", ["sync"]),
  onPostgres("presence", "evidence in a chain, states over time, decisions and crashes", ["presence"]),
  onPostgres("indicators", "every indicator twice, by ways of their own, and the plan's own figures", ["indicators"]),
  onPostgres("catalogue", "catalogue and register in the real backend", ["catalogue"]),
  onPostgres("http", "every route over HTTP", ["http", "shop"]),
  onPostgres("ledgers", "one stock for the shop and every marketplace, raced for at two processes", ["ledgers"]),
  { ...onPostgres("launch", "starting, stopping and failing to start", ["launch"]), needsBuilds: true },
  onShop("e2e", "journeys in a real browser"),
  onShop("quality", "accessibility, HTML, structured data, weight of pages"),
];

/** @param {string} name @param {string} what @param {Step["run"]} run @returns {Step} */
function check(name, what, run) {
  return { name, what, needsDatabase: false, needsBuilds: false, run };
}

/** @param {string} name @param {string} what @param {string[]} projects @returns {Step} */
function vitest(name, what, projects) {
  return check(name, what, async (run) => [await runVitest(run, projects)]);
}

/** @param {string} name @param {string} what @param {string[]} projects @returns {Step} */
function onPostgres(name, what, projects) {
  return { ...vitest(name, what, projects), needsDatabase: true };
}

/** @param {string} name @param {string} what @returns {Step} */
function onShop(name, what) {
  return {
    ...check(name, what, async (run) => [await onRunningShop(run, name)]),
    needsDatabase: true,
    needsBuilds: true,
  };
}
