import path from "node:path";
import { buildBackend, buildStorefront, chosenBuild } from "./build.mjs";
import { ensureDatabase, requireReachable } from "./database.mjs";
import { requireSpace } from "./disk.mjs";
import { readEnvFile } from "./env-file.mjs";
import { LaunchFailure } from "./failure.mjs";
import { installPackages, isInstalled } from "./install.mjs";
import { claimInstance } from "./instance.mjs";
import { DATA, ROOT } from "./paths.mjs";
import { portOf, requireFreePort } from "./ports.mjs";
import { startPostgres } from "./postgres.mjs";
import { Progress } from "./progress.mjs";
import { addresses, requireFreeSandboxPorts, sandboxesWanted } from "./sandboxes.mjs";
import { installationSecrets } from "./secrets.mjs";
import { prepareDatabase, serveBackend, serveSandboxes, serveStorefront } from "./servers.mjs";
import { Shutdown, stopOnSignals } from "./shutdown.mjs";

const FIRST_RUN_MB = 2_500;
const LATER_RUN_MB = 200;

/** `npm start`: from whatever state the checkout is in to a served shop, which then runs until it is told to stop. */
export async function start() {
  const shutdown = new Shutdown();
  let serving = false;
  stopOnSignals(shutdown, () => (serving ? 0 : 130));
  try {
    const { servers, installation, progress } = await bringUp(shutdown);
    if (shutdown.begun) return;
    serving = true;
    announce(installation, progress);
    const first = await Promise.race(servers.map(({ role, exited, log }) => exited.then(() => ({ role, log }))));
    if (shutdown.begun) return;
    throw new LaunchFailure(`The ${first.role} ended by itself; its log is ${first.log}. Everything else is stopped.`);
  } catch (failure) {
    // What fails after a wish to stop was ended by that wish.
    if (shutdown.begun) return;
    await shutdown.run();
    throw failure;
  }
}

/** @param {Shutdown} shutdown */
async function bringUp(shutdown) {
  const progress = new Progress();
  readEnvFile();
  const external = process.env.DATABASE_URL || null;
  const demo = demoWanted();
  const ports = {
    backendPort: portOf(process.env, "BACKEND_PORT", 9000),
    storefrontPort: portOf(process.env, "STOREFRONT_PORT", 8000),
  };
  const sandboxes = sandboxesWanted(demo, process.env);
  const { runFolder } = await progress.step("Look around: space, ports, database address", async () => {
    // Before the first file is written: on a full disk that alone would fail.
    for (const folder of [ROOT, DATA]) requireSpace(folder, isInstalled(ROOT) ? LATER_RUN_MB : FIRST_RUN_MB);
    const claimed = await claimInstance(DATA, shutdown);
    await requireFreePort("BACKEND_PORT", ports.backendPort, "backend");
    await requireFreePort("STOREFRONT_PORT", ports.storefrontPort, "storefront");
    if (sandboxes) await requireFreeSandboxPorts(sandboxes);
    if (external) await requireReachable(external);
    return claimed;
  });
  const run = { runFolder, logs: path.join(DATA, "logs"), shutdown };
  if (!isInstalled(ROOT)) await progress.step("Install packages", () => installPackages(run));
  const secrets = installationSecrets(DATA);
  const databaseUrl = external ?? (await progress.step("Start PostgreSQL", () => embedded(secrets, shutdown)));
  await progress.step("Open the database", () => ensureDatabase(databaseUrl));
  const build = chosenBuild();
  await progress.step("Build the backend", () => buildBackend(build, run));
  await progress.step("Build the storefront", () => buildStorefront(build, run));
  const installation = {
    ...ports,
    databaseUrl,
    secrets,
    build,
    backendHost: process.env.BACKEND_HOST || "127.0.0.1",
    siteUrl: process.env.SITE_URL || `http://localhost:${ports.storefrontPort}`,
    demo,
    sandboxes,
    officerEmail: process.env.OFFICER_EMAIL || "can-bo@example.com",
  };
  await progress.step("Prepare the database: tables, catalogue, accounts", () => prepareDatabase(installation, run));
  const simulated = sandboxes
    ? [await progress.step("Start the simulated marketplaces", () => serveSandboxes(sandboxes, installation, run))]
    : [];
  const backend = await progress.step("Start the backend", () => serveBackend(installation, run));
  const storefront = await progress.step("Start the storefront", () => serveStorefront(installation, run));
  return { servers: [...simulated, backend, storefront], installation, progress };
}

/** Someone who tries the shop out wants to see it alive; a production install says `OCOP_DEMO=off`. @returns {"on" | "off"} */
function demoWanted() {
  const wanted = process.env.OCOP_DEMO || "on";
  if (wanted === "on" || wanted === "off") return wanted;
  throw new LaunchFailure(`OCOP_DEMO must be "on" or "off", not "${wanted}".`);
}

/** @param {Record<string, string>} secrets @param {Shutdown} shutdown */
async function embedded(secrets, shutdown) {
  const server = await startPostgres({
    data: path.join(DATA, "postgres"),
    port: 0,
    password: secrets.DATABASE_PASSWORD ?? "",
  });
  shutdown.add("PostgreSQL", server.stop, server.stopNow);
  return server.url("ocop");
}

/** @param {import("./servers.mjs").Installation} it @param {Progress} progress */
function announce(it, progress) {
  console.log(`
The shop is open (${progress.elapsed}).

  Shop       ${it.siteUrl}
  Backend    http://localhost:${it.backendPort}
  Officer    ${it.officerEmail} / ${process.env.OFFICER_PASSWORD || it.secrets.OFFICER_PASSWORD}
${it.demo === "on" ? producer(it) : ""}  Sample data is ${it.demo}${it.demo === "on" ? ": prices, stock and pictures are made up and marked as samples" : ""}
${it.demo === "on" ? `  Messages   ${path.join(DATA, "outbox")}: what would be sent by e-mail\n` : ""}  Logs       ${path.join(DATA, "logs")}
${it.sandboxes ? marketplaces(it.sandboxes) : ""}
Ctrl-C stops everything.`);
}

/** @param {import("./servers.mjs").Installation} it */
function producer({ siteUrl, secrets }) {
  return `  Producer   ${siteUrl}/kenh-chu-the/loi-moi?ma=${secrets.DEMO_INVITATION}
             a sample invitation, for one use; the page shows the code that would be sent to the telephone
`;
}

/** @param {import("./sandboxes.mjs").Sandboxes} sandboxes */
function marketplaces(sandboxes) {
  const lines = addresses(sandboxes).map(({ site, url }) => `    ${url}  ${site}`);
  return `\n  Simulated marketplaces, to see what is listed there (OCOP_SANDBOX=off: none)\n${lines.join("\n")}\n`;
}
