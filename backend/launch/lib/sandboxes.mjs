import { createRequire } from "node:module";
import path from "node:path";
import { LaunchFailure } from "./failure.mjs";
import { DATA, ROOT } from "./paths.mjs";
import { portOf, requireFreePort } from "./ports.mjs";

const DIST = path.join(ROOT, "integrations/dist/sandbox");
/** As `SANDBOXES` counts them; needed before anything is built. */
export const SANDBOX_PORTS = 8;
const FIRST_PORT = 7001;

/** @typedef {{ firstPort: number, folder?: string }} Sandboxes simulated marketplaces, one port each from the first on, and where they remember */

/**
 * Simulated marketplaces belong to the demonstration. Who names marketplaces of their own, or says `OCOP_SANDBOX=off`, has none.
 * @param {"on" | "off"} demo @param {NodeJS.ProcessEnv} env @returns {Sandboxes | null}
 */
export function sandboxesWanted(demo, env) {
  const wanted = env.OCOP_SANDBOX || (demo === "on" && !env.CHANNEL_SETTINGS ? "on" : "off");
  if (wanted !== "on" && wanted !== "off")
    throw new LaunchFailure(`OCOP_SANDBOX must be "on" or "off", not "${wanted}".`);
  if (wanted === "off") return null;
  const firstPort = portOf(env, "OCOP_SANDBOX_PORT", FIRST_PORT);
  if (firstPort + SANDBOX_PORTS > 65_536)
    throw new LaunchFailure(`OCOP_SANDBOX_PORT must leave room for ${SANDBOX_PORTS} ports.`);
  return { firstPort };
}

/** @param {Sandboxes} sandboxes */
export async function requireFreeSandboxPorts({ firstPort }) {
  for (let port = firstPort; port < firstPort + SANDBOX_PORTS; port++)
    await requireFreePort("OCOP_SANDBOX_PORT", port, "simulated marketplaces", port + 1);
}

/**
 * Where the marketplaces' messages go. @param {{ backendPort: number, backendHost: string }} backend
 * @param {NodeJS.ProcessEnv} env
 */
function hooksUrl({ backendPort, backendHost }, env) {
  const host = ["0.0.0.0", "::", ""].includes(backendHost) ? "127.0.0.1" : backendHost;
  const address = host.includes(":") ? `[${host}]` : host;
  return (env.CHANNEL_HOOKS_URL || `http://${address}:${backendPort}`).replace(/\/+$/, "");
}

/**
 * What the backend must know of them, as far as nobody has said otherwise.
 * @param {Sandboxes} sandboxes @param {{ backendPort: number, backendHost: string }} backend
 * @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv}
 */
export function sandboxSettings(sandboxes, backend, env) {
  const { demoFeeds, demoSettings } = built();
  const all = addresses(sandboxes);
  const hooks = hooksUrl(backend, env);
  const settings = all.map(({ id, url }) => [id, demoSettings(id, url, `${hooks}/channel-hooks/${id}`)]);
  const hosts = all.map(({ id, url }) => [new URL(url).host, id]);
  return {
    CHANNEL_HOOKS_URL: hooks,
    CHANNEL_SETTINGS: env.CHANNEL_SETTINGS || JSON.stringify(Object.fromEntries(settings)),
    EVIDENCE_HOSTS: env.EVIDENCE_HOSTS || JSON.stringify(Object.fromEntries(hosts)),
    EVIDENCE_FEEDS:
      env.EVIDENCE_FEEDS || JSON.stringify(demoFeeds(Object.fromEntries(all.map(({ id, url }) => [id, url])))),
  };
}

/** @param {Sandboxes} sandboxes @returns {{ id: string, site: string, url: string }[]} */
export function addresses({ firstPort }) {
  return built().SANDBOXES.map(({ id, site }, position) => ({
    id,
    site,
    url: `http://127.0.0.1:${firstPort + position}`,
  }));
}

/**
 * The program and what it is told.
 * @param {Sandboxes} sandboxes @param {{ backendPort: number, backendHost: string }} backend @param {NodeJS.ProcessEnv} env
 */
export function sandboxProgram({ firstPort, folder = path.join(DATA, "sandbox") }, backend, env) {
  return {
    program: path.join(DIST, "main.js"),
    env: {
      OCOP_SANDBOX_PORT: String(firstPort),
      OCOP_SANDBOX_DATA: folder,
      OCOP_SANDBOX_HOOKS: `${hooksUrl(backend, env)}/channel-hooks`,
    },
  };
}

/** @returns {{ SANDBOXES: { id: string, site: string }[], demoSettings: (id: string, url: string, hook: string) => unknown, demoFeeds: (urls: Record<string, string>) => unknown }} */
function built() {
  return createRequire(import.meta.url)(path.join(DIST, "index.js"));
}
