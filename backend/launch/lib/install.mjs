import fs from "node:fs";
import path from "node:path";
import { runCommand } from "./child.mjs";
import { ROOT } from "./paths.mjs";

/**
 * True when `node_modules` holds what `package-lock.json` asks for. npm keeps its own account of what it laid down; a
 * mark beside it tells of an install that was cut off.
 * @param {string} root
 */
export function isInstalled(root) {
  if (fs.existsSync(markOf(root))) return false;
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const present = packagesOf(path.join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional, link }]) =>
      !place.includes("node_modules/") || optional || link || present[place]?.version === version,
  );
}

/** @param {string} root */
function markOf(root) {
  return path.join(root, ".data", "installing");
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | null} */
function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * Installs the packages of the lock file. A cut-off or missing install is made anew; an older one is brought up to date,
 * which leaves the files a running shop uses in place.
 * @param {{ runFolder: string, logs: string, shutdown: import("./shutdown.mjs").Shutdown }} run
 */
export async function installPackages({ runFolder, logs, shutdown }) {
  const mark = markOf(ROOT);
  const anew = fs.existsSync(mark) || !fs.existsSync(path.join(ROOT, "node_modules", ".package-lock.json"));
  fs.mkdirSync(path.dirname(mark), { recursive: true });
  fs.writeFileSync(mark, "");
  await runCommand({
    role: "npm",
    command: process.platform === "win32" ? "npm.cmd" : "npm",
    // No package of ours needs its install script; none is run, whatever the version of npm would do.
    args: [anew ? "ci" : "install", "--ignore-scripts", "--no-audit", "--no-fund", "--include=dev"],
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "development" },
    log: path.join(logs, "install.log"),
    runFolder,
    shutdown,
    failure: "npm could not install the packages: check the network and start again",
  });
  if (!shutdown.begun) fs.rmSync(mark, { force: true });
}
