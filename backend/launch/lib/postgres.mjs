import { spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { LaunchFailure } from "./failure.mjs";
import { findPostgresHome } from "./postgres-home.mjs";

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
  const running = runningPort(home.data, home.identity, program("pg_ctl"));
  const chosen = running ?? (port === 0 ? await freePort() : port);
  if (running === null) start(home, program("pg_ctl"), chosen, settings);
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

/** @param {import("./postgres-home.mjs").PostgresHome} home @param {string} pgCtl @param {number} port @param {string[]} settings */
function start(home, pgCtl, port, settings) {
  const flags = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=''",
    ...settings.map((s) => `-c ${s}`),
  ];
  const log = path.join(home.data, "server.log");
  const result = spawnSync(pgCtl, ["start", "-D", home.data, "-w", "-t", "60", "-l", log, "-o", flags.join(" ")], {
    ...home.identity,
    stdio: "ignore",
  });
  if (result.status !== 0) throw postgresFailure("start", home.data, lastLines(log));
}

/** Port of the live server of this data folder, or null. @param {string} data @param {{ uid?: number, gid?: number }} identity @param {string} pgCtl */
function runningPort(data, identity, pgCtl) {
  if (spawnSync(pgCtl, ["status", "-D", data], { ...identity, stdio: "ignore" }).status !== 0) return null;
  const port = Number(fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
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

/** @returns {Promise<number>} a port nobody listens on now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
