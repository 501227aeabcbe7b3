import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { LaunchFailure } from "./failure.mjs";

const TAKEN_BACK_WITHIN_MS = 3_000;
/** Below those a system takes for outgoing connections: such a port stays free until it is used, however long that takes. */
const FREE_FROM = 20_000;
const FREE_TO = 32_000;

/** @param {number} [count] so many next to each other @returns {Promise<number>} the first of ports nobody listens on now */
export async function freePort(count = 1) {
  for (;;) {
    const first = FREE_FROM + Math.floor(Math.random() * (FREE_TO - FREE_FROM));
    const ports = Array.from({ length: count }, (_, position) => first + position);
    const faults = await Promise.all(ports.map((port) => listenOnce(port, "127.0.0.1")));
    if (faults.every((fault) => fault === undefined)) return first;
  }
}

/**
 * A port from the environment.
 * @param {NodeJS.ProcessEnv} env @param {string} name @param {number} standard
 */
export function portOf(env, name, standard) {
  const text = env[name] || String(standard);
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new LaunchFailure(`${name} must be a port number between 1 and 65535, not "${text}".`);
}

/**
 * Refuses a port somebody listens on, before minutes are spent on building.
 * @param {string} name variable that chooses another @param {number} port @param {string} what shown to the person
 * @param {number} [other] what to choose instead
 */
export async function requireFreePort(name, port, what, other = port + 1) {
  for (const host of ["127.0.0.1", "::"]) {
    const fault = await listenPatiently(port, host);
    if (fault === "EADDRINUSE") {
      throw new LaunchFailure(
        `Port ${port}, wanted for the ${what}, is taken by another program. Stop that program, or choose another port: ${name}=${other} npm start`,
      );
    }
    if (fault === "EACCES")
      throw new LaunchFailure(`Port ${port} needs special rights. Choose one above 1023 with ${name}.`);
  }
}

/** A killed server of an earlier run may need a moment until the system has taken its port back. @param {number} port @param {string} host */
async function listenPatiently(port, host) {
  for (const end = Date.now() + TAKEN_BACK_WITHIN_MS; ; ) {
    const fault = await listenOnce(port, host);
    if (fault !== "EADDRINUSE" || Date.now() > end) return fault;
    await sleep(100);
  }
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} code of the fault; a missing IPv6 is none */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (fault) => resolve("code" in fault ? String(fault.code) : undefined));
    probe.listen({ port, host, ipv6Only: host === "::" }, () => probe.close(() => resolve(undefined)));
  });
}
