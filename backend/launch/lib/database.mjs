import net from "node:net";
import { LaunchFailure } from "./failure.mjs";

const REACH_MS = 8_000;
const MISSING_DATABASE = "3D000";

/** @param {string} address @returns {URL} */
function parseAddress(address) {
  try {
    const url = new URL(address);
    if (/^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1) return url;
  } catch {
    // Said below.
  }
  throw new LaunchFailure(
    "DATABASE_URL is no PostgreSQL address: it should look like postgres://user:password@host:5432/database",
  );
}

/**
 * Refuses a server nobody answers at. Needs no package, so it runs before anything is installed.
 * @param {string} address
 */
export function requireReachable(address) {
  const { hostname, port } = parseAddress(address);
  const host = hostname.replace(/^\[|\]$/g, "");
  const place = `${hostname}:${port || 5432}`;
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port: Number(port || 5432) });
    const refuse = (/** @type {string} */ why) => {
      socket.destroy();
      reject(
        new LaunchFailure(
          `DATABASE_URL: no PostgreSQL server answers at ${place} (${why}). Start that server, correct DATABASE_URL, or unset it to use the embedded one.`,
        ),
      );
    };
    socket.setTimeout(REACH_MS, () => refuse("no answer"));
    socket.once("error", (fault) => refuse("code" in fault ? String(fault.code) : fault.message));
    socket.once("connect", () => {
      socket.destroy();
      resolve(undefined);
    });
  });
}

/**
 * Logs in, and makes the database where it does not exist yet.
 * @param {string} address
 */
export async function ensureDatabase(address) {
  const url = parseAddress(address);
  try {
    await withClient(address, async () => {});
  } catch (fault) {
    if (codeOf(fault) !== MISSING_DATABASE) throw refusedLogin(fault);
    await createDatabase(url);
  }
}

/** @param {URL} url */
async function createDatabase(url) {
  const name = decodeURIComponent(url.pathname.slice(1));
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  try {
    await withClient(maintenance.href, async (client) => {
      const version = Number((await client.query("SHOW server_version_num")).rows[0].server_version_num);
      // Under plain C, lower-casing and trigrams of Vietnamese letters are wrong.
      const locale =
        version >= 170_000 ? "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C' TEMPLATE template0" : "";
      await client.query(`CREATE DATABASE "${name.replaceAll('"', '""')}" ENCODING 'UTF8' ${locale}`);
    });
  } catch (fault) {
    throw refusedLogin(fault);
  }
}

/**
 * @template T
 * @param {string} address
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(address, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: REACH_MS });
  // Without a listener a connection lost between two queries would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {unknown} fault */
function refusedLogin(fault) {
  const why = fault instanceof Error ? fault.message : String(fault);
  return new LaunchFailure(
    `DATABASE_URL: PostgreSQL refuses the connection (${why}). Check user, password and database name.`,
  );
}

/** @param {unknown} fault */
function codeOf(fault) {
  return fault instanceof Error && "code" in fault ? fault.code : undefined;
}
