import path from "node:path";
import { buildBackend, buildStorefront, TEST_BUILD } from "../lib/build.mjs";
import { ensureDatabase } from "../lib/database.mjs";
import { LaunchFailure } from "../lib/failure.mjs";
import { freePort } from "../lib/ports.mjs";
import { addresses, SANDBOX_PORTS } from "../lib/sandboxes.mjs";
import { installationSecrets } from "../lib/secrets.mjs";
import { prepareDatabase, serveBackend, serveSandboxes, serveStorefront } from "../lib/servers.mjs";
import { runVitest } from "./vitest.mjs";

/** @type {WeakMap<import("./steps.mjs").TestRun, Promise<NodeJS.ProcessEnv>>} */
const shops = new WeakMap();

/**
 * Runs a Vitest project against a real shop in production mode, started once per run.
 * @param {import("./steps.mjs").TestRun} run @param {import("./output.mjs").Output} output @param {string} project
 * @returns {Promise<import("./steps.mjs").Outcome>}
 */
export async function onRunningShop(run, output, project) {
  const shop = shops.get(run) ?? raiseShop(run, output.progress());
  shops.set(run, shop);
  try {
    return await runVitest(run, output, [project], await shop);
  } catch (failure) {
    if (!(failure instanceof LaunchFailure)) throw failure;
    output.say(`✖ ${failure.message}`);
    const failures = [{ what: "no shop to look at", lines: failure.message.split("\n") }];
    return { name: project, passed: 0, failed: 1, failures };
  }
}

/**
 * @param {import("./steps.mjs").TestRun} run @param {import("../lib/progress.mjs").Progress} progress
 * @returns {Promise<NodeJS.ProcessEnv>} what the tests need to find it
 */
async function raiseShop(run, progress) {
  const storefrontPort = await freePort();
  const sandboxes = { firstPort: await freePort(SANDBOX_PORTS), folder: path.join(run.folder, "sandbox") };
  const installation = {
    databaseUrl: new URL("/shop_under_test", run.databaseUrl).href,
    build: TEST_BUILD,
    secrets: installationSecrets(run.folder),
    backendPort: await freePort(),
    storefrontPort,
    backendHost: "127.0.0.1",
    siteUrl: `http://localhost:${storefrontPort}`,
    demo: /** @type {const} */ ("on"),
    officerEmail: "can-bo@example.com",
    sandboxes,
    // The suites are many visitors at one address; see test/support.
    storefrontEnv: { TRUST_PROXY: "on" },
  };
  await progress.step("Build the backend", () => buildBackend(TEST_BUILD, run));
  await progress.step("Build the storefront", () => buildStorefront(TEST_BUILD, run));
  await progress.step("Prepare the database", async () => {
    await ensureDatabase(installation.databaseUrl);
    await prepareDatabase(installation, run);
  });
  await progress.step("Start the simulated marketplaces", () => serveSandboxes(sandboxes, installation, run));
  await progress.step("Start the backend", () => serveBackend(installation, run));
  await progress.step("Start the storefront", () => serveStorefront(installation, run));
  return {
    STOREFRONT_URL: `http://127.0.0.1:${storefrontPort}`,
    BACKEND_URL: `http://127.0.0.1:${installation.backendPort}`,
    SHOP_DATABASE_URL: installation.databaseUrl,
    OFFICER_EMAIL: installation.officerEmail,
    OFFICER_PASSWORD: installation.secrets.OFFICER_PASSWORD,
    SANDBOX_URLS: JSON.stringify(Object.fromEntries(addresses(sandboxes).map(({ id, url }) => [id, url]))),
  };
}
