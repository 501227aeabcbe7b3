import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LaunchFailure } from "./failure.mjs";
import { freePort } from "./ports.mjs";
import { findPostgresHome } from "./postgres-home.mjs";
import { startOf } from "./processes.mjs";

const OLD_SESSIONS_END_WITHIN_TRIES = 20;

/**
 * Starts (or adopts, when a killed run left it behind) the embedded server of one data folder.
 * It listens on 127.0.0.1 only. The builtin C.UTF-8 locale is needed: under plain C, lower-casing and trigrams of
 * Vietnamese letters are wrong.
 * @param {{ data: string, port: number, password: string, settings?: string[] }} options `port` 0 picks a free one
 * @returns {Promise<{ port: number, url: (database: string) => string, stop: () => void, stopNow: () => void }>}
 */
export async function startPostgres({ data, port, password, settings = [] }) {
  const home = findPostgresHome(data);
  const program = (/** @type {string} */ name) => path.join(home.native, "bin", name);
  if (!fs.existsSync(path.join(home.data, ".initialised"))) initialise(home, program("initdb"), password);
  const running = runningPort(home.data);
  const chosen = running ?? (port === 0 ? await freePort() : port);
  if (running === null) await startPatiently(home, program("pg_ctl"), chosen, settings);
  return {
    port: chosen,
    url: (database) => `postgres://postgres:${password}@127.0.0.1:${chosen}/${database}`,
    stop: () =>
      void spawnSync(program("pg_ctl"), ["stop", "-D", home.data, "-m", "fast", "-w", "-t", "20"], home.identity),
    // Without a checkpoint: the next start replays the log.
    stopNow: () => void spawnSync(program("pg_ctl"), ["stop", "-D", home.data, "-m", "immediate", "-W"], home.identity),
  };
}

/**
 * Ends the server of a data folder, if one runs, and removes the folder.
 * @param {string} data as given to `startPostgres`
 */
export function removePostgres(data) {
  const home = findPostgresHome(data);
  const stop = ["stop", "-D", home.data, "-m", "immediate", "-w", "-t", "20"];
  spawnSync(path.join(home.native, "bin", "pg_ctl"), stop, { ...home.identity, stdio: "ignore" });
  fs.rmSync(home.data, { recursive: true, force: true });
}

/** @param {import("./postgres-home.mjs").PostgresHome} home @param {string} initdb @param {string} password */
function initialise(home, initdb, password) {
  // A half-made cluster (killed during initdb) holds nothing yet: begin anew.
  fs.rmSync(home.data, { recursive: true, force: true });
  fs.mkdirSync(home.data, { recursive: true, mode: 0o700 });
  const passwordFile = `${home.data}.password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.identity.uid !== undefined && home.identity.gid !== undefined) {
    fs.chownSync(home.data, home.identity.uid, home.identity.gid);
    fs.chownSync(passwordFile, home.identity.uid, home.identity.gid);
  }
  const result = spawnSync(
    initdb,
    [
      `--pgdata=${home.data}`,
      "--auth=scram-sha-256",
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
    ],
    { ...home.identity, encoding: "utf8" },
  );
  fs.rmSync(passwordFile, { force: true });
  if (result.status !== 0)
    throw postgresFailure("prepare its data folder", home.data, `${result.stderr ?? ""}${result.error ?? ""}`);
  fs.writeFileSync(path.join(home.data, ".initialised"), "");
}

/**
 * The sessions of a killed server end within moments, and until then PostgreSQL refuses to start beside them.
 * @param {import("./postgres-home.mjs").PostgresHome} home @param {string} pgCtl @param {number} port @param {string[]} settings
 */
async function startPatiently(home, pgCtl, port, settings) {
  for (let left = OLD_SESSIONS_END_WITHIN_TRIES; ; left--) {
    try {
      return start(home, pgCtl, port, settings);
    } catch (failure) {
      const oldSessions = /shared memory block .* still in use|lock file "postmaster.pid" already exists/;
      if (left === 0 || !oldSessions.test(String(failure))) throw failure;
      await sleep(500);
    }
  }
}

/** @param {import("./postgres-home.mjs").PostgresHome} home @param {string} pgCtl @param {number} port @param {string[]} settings */
function start(home, pgCtl, port, settings) {
  const flags = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=''",
    ...settings.map((s) => `-c ${s}`),
  ];
  const log = path.join(home.data, "server.log");
  fs.rmSync(log, { force: true });
  const result = spawnSync(pgCtl, ["start", "-D", home.data, "-w", "-t", "60", "-l", log, "-o", flags.join(" ")], {
    ...home.identity,
    stdio: "ignore",
  });
  if (result.status !== 0) throw postgresFailure("start", home.data, lastLines(log));
}

/**
 * Port of the live server of this data folder, or null. The file of a killed server is removed: its process number may
 * belong to another program by now, or to a corpse nobody has buried, and PostgreSQL would take either for itself.
 * @param {string} data
 */
function runningPort(data) {
  const file = path.join(data, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const [pid, , , port] = fs.readFileSync(file, "utf8").split("\n").map(Number);
  if (pid && isPostgresOf(pid, data)) return port ? port : null;
  fs.rmSync(file, { force: true });
  return null;
}

/** @param {number} pid @param {string} data */
function isPostgresOf(pid, data) {
  if (startOf(pid) === null) return false;
  if (process.platform !== "linux") return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(data);
  } catch {
    return false;
  }
}

/** @param {string} doing @param {string} data @param {string} details */
function postgresFailure(doing, data, details) {
  if (/No space left/i.test(details))
    return new LaunchFailure(`The disk of ${data} is full: free some space and start again.`);
  const last = details.trim().split("\n").slice(-3).join(" · ");
  return new LaunchFailure(`The embedded PostgreSQL could not ${doing} (${data}): ${last}`);
}

/** @param {string} file */
function lastLines(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").slice(-2000) : "";
}
