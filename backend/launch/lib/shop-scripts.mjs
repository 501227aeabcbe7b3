import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { chosenBuild } from "./build.mjs";
import { requireReachable } from "./database.mjs";
import { readEnvFile } from "./env-file.mjs";
import { LaunchFailure } from "./failure.mjs";
import { importArguments } from "./import-arguments.mjs";
import { claim } from "./instance.mjs";
import { preparedWith } from "./launch-state.mjs";
import { BACKEND, DATA, ROOT } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { installationSecrets } from "./secrets.mjs";
import { Shutdown, stopOnSignals } from "./shutdown.mjs";

const RUN_SCRIPT = path.join(BACKEND, "launch/medusa/run-script.cjs");
/** A head of the evidence chain as it is published. */
const ANCHOR = /^\d+:[0-9a-f]{64}$/;

/**
 * Imports a register file into the shop of this folder.
 * @param {readonly string[]} args as typed; the file may be relative to where it was typed
 */
export async function registerImport(args) {
  await runOnShop("src/scripts/register-import.js", importArguments(args.map(absolute)));
}

/** Makes every document of the shop's catalogue anew; a running shop goes on answering meanwhile. */
export async function rebuildCatalogue() {
  await runOnShop("src/scripts/rebuild-catalogue.js", []);
}

/** Writes the chain of evidence to a file, one record per line. @param {readonly string[]} args as typed */
export async function exportEvidence(args) {
  await runOnShop("src/scripts/export-evidence.js", args.map(absolute));
}

/**
 * Verifies the evidence of this shop, or a chain that was exported to a file, against heads that were published.
 * @param {readonly string[]} args as typed: `SEQUENCE:HASH`, and perhaps a file before them
 */
export async function verifyEvidence(args) {
  const [first = ""] = args;
  if (first === "" || ANCHOR.test(first)) return runOnShop("src/scripts/verify-evidence.js", args);
  const verifier = path.join(ROOT, "integrations/dist/evidence/main.js");
  if (!fs.existsSync(verifier)) throw neverStarted();
  const child = spawn(process.execPath, [verifier, absolute(first), ...args.slice(1)], { stdio: "inherit" });
  const [code] = await once(child, "exit");
  process.exitCode = typeof code === "number" ? code : 130;
}

/**
 * Runs a script on the shop of this folder, running or not. The shop must have been started once, so that there is
 * something to work on.
 * @param {string} script @param {readonly string[]} args
 */
async function runOnShop(script, args) {
  const shutdown = new Shutdown();
  stopOnSignals(shutdown, () => 130);
  try {
    const secrets = installationSecrets(DATA);
    const databaseUrl = await openDatabase(secrets, shutdown);
    const demo = await requireStartedOnce(databaseUrl);
    const { JWT_SECRET, COOKIE_SECRET, STOREFRONT_SECRET, MFA_SECRET } = secrets;
    process.exitCode = await run([script, ...args], shutdown, {
      ...{ JWT_SECRET, COOKIE_SECRET, STOREFRONT_SECRET, MFA_SECRET, LOG_LEVEL: "error" },
      FILES_DIR: path.join(DATA, "files"),
      ...process.env,
      OCOP_DEMO: demo,
      NODE_ENV: "production",
      MEDUSA_DISABLE_TELEMETRY: "true",
      DATABASE_URL: databaseUrl,
    });
  } finally {
    await shutdown.run();
  }
}

/** The database of a running shop is used beside it; otherwise its server runs for as long as the script. @param {Record<string, string>} secrets @param {Shutdown} shutdown */
async function openDatabase(secrets, shutdown) {
  readEnvFile();
  const external = process.env.DATABASE_URL || null;
  if (external) {
    await requireReachable(external);
    return external;
  }
  const data = path.join(DATA, "postgres");
  if (!fs.existsSync(data)) throw neverStarted();
  const running = (await claim(path.join(DATA, "run", "starters"), shutdown, 1)) !== null;
  const server = await startPostgres({ data, port: 0, password: secrets.DATABASE_PASSWORD ?? "" });
  if (!running) shutdown.add("PostgreSQL", server.stop, server.stopNow);
  return server.url("ocop");
}

/**
 * @param {string} databaseUrl
 * @returns whether the shop shows the demonstration: `on` or `off`
 */
async function requireStartedOnce(databaseUrl) {
  const built = fs.existsSync(path.join(chosenBuild().backend, ".built"));
  const prepared = built && (await preparedWith(databaseUrl).catch(() => null));
  if (!prepared) throw neverStarted();
  return prepared.endsWith(":demo=on") ? "on" : "off";
}

function neverStarted() {
  return new LaunchFailure("There is no shop here yet: run `npm start` once first.", 2);
}

/** @param {readonly string[]} args @param {Shutdown} shutdown @param {NodeJS.ProcessEnv} env */
async function run(args, shutdown, env) {
  const child = spawn(process.execPath, [RUN_SCRIPT, ...args], { cwd: chosenBuild().backend, env, stdio: "inherit" });
  const forget = shutdown.add(
    "the script",
    () => child.kill("SIGTERM"),
    () => child.kill("SIGKILL"),
  );
  const [code] = await once(child, "exit");
  forget();
  return typeof code === "number" ? code : 130;
}

/** npm runs scripts in the root, but people name files from where they are. @param {string} argument */
function absolute(argument) {
  return argument.startsWith("-") ? argument : path.resolve(process.env.INIT_CWD ?? process.cwd(), argument);
}
