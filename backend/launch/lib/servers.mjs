import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { backendHash, nextProgram } from "./build.mjs";
import { excerpt, runCommand, startChild } from "./child.mjs";
import { LaunchFailure } from "./failure.mjs";
import { notePrepared, preparedWith } from "./launch-state.mjs";
import { BACKEND, DATA, ROOT, STOREFRONT } from "./paths.mjs";
import { sandboxProgram, sandboxSettings } from "./sandboxes.mjs";

const TIED = path.join(BACKEND, "launch/medusa/tied-to-launcher.cjs");
const HEALTHY_WITHIN_MS = 120_000;
const ASK_EVERY_MS = 200;
/** Longer than a proxy keeps an idle connection: it would otherwise send a request into one Next just closed. */
const KEEP_ALIVE = ["--keepAliveTimeout", "75000"];

/**
 * One installation: where its database, builds, ports and secrets are.
 * @typedef {{
 *   databaseUrl: string, build: import("./build.mjs").BuildPlaces, secrets: Record<string, string>,
 *   backendPort: number, storefrontPort: number, backendHost: string, siteUrl: string, demo: "on" | "off",
 *   officerEmail: string, storefrontEnv?: NodeJS.ProcessEnv, sandboxes?: import("./sandboxes.mjs").Sandboxes | null,
 * }} Installation
 * @typedef {import("./build.mjs").Run} Run
 */

/** @param {Pick<Installation, "databaseUrl" | "secrets"> & Partial<Installation>} it @returns {NodeJS.ProcessEnv} */
export function backendEnv(it) {
  const { JWT_SECRET, COOKIE_SECRET, STOREFRONT_SECRET, MFA_SECRET, OFFICER_PASSWORD, CHANNEL_KEYS } = it.secrets;
  return {
    ...{ JWT_SECRET, COOKIE_SECRET, STOREFRONT_SECRET, MFA_SECRET, CHANNEL_KEYS },
    ...{ OFFICER_PASSWORD, OFFICER_EMAIL: it.officerEmail },
    ...(it.siteUrl ? { STOREFRONT_URL: it.siteUrl } : {}),
    // A demonstration sends nothing; its messages can be read here.
    ...(it.demo === "on"
      ? { OUTBOX_FOLDER: path.join(DATA, "outbox"), DEMO_INVITATION: it.secrets.DEMO_INVITATION }
      : {}),
    FILES_DIR: path.join(DATA, "files"),
    ...process.env,
    ...(it.sandboxes ? sandboxSettings(it.sandboxes, placeOf(it), process.env) : {}),
    ...(it.demo ? { OCOP_DEMO: it.demo } : {}),
    ...(it.backendPort ? { PORT: String(it.backendPort), HOST: it.backendHost } : {}),
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    DATABASE_URL: it.databaseUrl,
  };
}

/**
 * Migrates, loads the first data and makes the officer's account, unless this very backend has already done so here.
 * @param {Installation} it @param {Run} run
 */
export async function prepareDatabase(it, run) {
  const wanted = `${backendHash()}:demo=${it.demo}`;
  if ((await preparedWith(it.databaseUrl)) === wanted) return "unchanged";
  await runCommand({
    ...run,
    role: "prepare",
    command: process.execPath,
    args: [path.join(BACKEND, "launch/medusa/prepare.cjs"), ...firstScripts(it.build.backend)],
    cwd: it.build.backend,
    env: backendEnv(it),
    log: path.join(run.logs, "prepare.log"),
    failure: "The database could not be prepared",
  });
  if (!run.shutdown.begun) await notePrepared(it.databaseUrl, wanted);
  return "";
}

/** @param {string} backend */
function firstScripts(backend) {
  return ["load-first-data", "create-officer", "invite-sample-producer"]
    .map((script) => `src/scripts/${script}.js`)
    .filter((script) => fs.existsSync(path.join(backend, script)));
}

/** @param {Installation} it @param {Run} run */
export function serveBackend(it, run) {
  return serve(run, {
    role: "backend",
    args: ["--require", TIED, path.join(BACKEND, "launch/medusa/serve.cjs")],
    cwd: it.build.backend,
    env: backendEnv(it),
    address: `http://127.0.0.1:${it.backendPort}/shop/health`,
  });
}

/** @param {Partial<Installation>} it */
const placeOf = ({ backendPort = 9000, backendHost = "" }) => ({ backendPort, backendHost });

/** @param {import("./sandboxes.mjs").Sandboxes} sandboxes @param {Installation} it @param {Run} run */
export function serveSandboxes(sandboxes, it, run) {
  const { program, env } = sandboxProgram(sandboxes, placeOf(it), process.env);
  return serve(run, {
    role: "sandboxes",
    args: ["--require", TIED, program],
    cwd: ROOT,
    env: { ...process.env, ...env, NODE_ENV: "production" },
    address: `http://127.0.0.1:${sandboxes.firstPort}/`,
  });
}

/** @param {Installation} it @param {Run} run */
export function serveStorefront(it, run) {
  return serve(run, {
    role: "storefront",
    args: ["--require", TIED, nextProgram(), "start", "--port", String(it.storefrontPort), ...KEEP_ALIVE],
    cwd: STOREFRONT,
    env: {
      SITE_URL: it.siteUrl,
      BACKEND_URL: `http://127.0.0.1:${it.backendPort}`,
      STOREFRONT_SECRET: it.secrets.STOREFRONT_SECRET,
      ...process.env,
      ...it.storefrontEnv,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_DIST_DIR: path.relative(STOREFRONT, it.build.storefront),
    },
    address: `http://127.0.0.1:${it.storefrontPort}/`,
  });
}

/**
 * Starts a server and waits until it answers well.
 * @param {Run} run
 * @param {{ role: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, address: string }} server
 * @returns {Promise<{ role: string, exited: Promise<number>, log: string }>}
 */
async function serve(run, { address, ...server }) {
  const log = path.join(run.logs, `${server.role}.log`);
  const { exited } = startChild({ ...run, ...server, command: process.execPath, log, tiedToLauncher: true });
  const ended = exited.then(() => "ended");
  for (const end = Date.now() + HEALTHY_WITHIN_MS; Date.now() < end && !run.shutdown.begun; ) {
    if (await answersWell(address)) return { role: server.role, exited, log };
    if ((await Promise.race([ended, sleep(ASK_EVERY_MS)])) === "ended") break;
  }
  if (run.shutdown.begun) return { role: server.role, exited, log };
  throw new LaunchFailure(`The ${server.role} did not come up. ${excerpt(log, fs.readFileSync(log, "utf8"))}`);
}

/** @param {string} address */
async function answersWell(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
