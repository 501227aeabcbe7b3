import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A process as it was when it was written down, with the npm that started it where there is one. The start time tells it
 * from a later process with the same number.
 * @typedef {{ pid: number, started: string }} KnownProcess
 * @typedef {KnownProcess & { role: string, file: string, npm: KnownProcess | null }} ProcessRecord
 */

/** When the process with this number started, or null when there is none. @param {number} pid @returns {string | null} */
export function startOf(pid) {
  if (process.platform === "linux") return startInProc(pid);
  const answer = spawnSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" });
  return answer.status === 0 && answer.stdout.trim() ? answer.stdout.trim() : null;
}

/** @param {number} pid */
function startInProc(pid) {
  const fields = statOf(pid);
  return fields === null || fields[0] === "Z" ? null : `${bootId()}:${fields[19]}`;
}

/** What Linux tells of a process: its state, its parent, and seventeen fields on when it started. @param {number} pid */
function statOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name stands before these, in brackets, and may hold blanks.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** The process that started another one, with its name; null where nobody knows. @param {number} pid */
export function parentOf(pid) {
  if (process.platform !== "linux") return parentInList(pid);
  const parent = Number(statOf(pid)?.[1]);
  try {
    return { pid: parent, name: fs.readFileSync(`/proc/${parent}/comm`, "utf8").trim() };
  } catch {
    return null;
  }
}

/** @param {number} pid */
function parentInList(pid) {
  const asked = (/** @type {number} */ of, /** @type {string} */ what) =>
    (spawnSync("ps", ["-p", String(of), "-o", `${what}=`], { encoding: "utf8" }).stdout ?? "").trim();
  const parent = Number(asked(pid, "ppid"));
  return parent > 0 ? { pid: parent, name: path.basename(asked(parent, "comm")) } : null;
}

function bootId() {
  return fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}

/**
 * Writes a process down, so that a later run knows it as this project's own.
 * @param {string} folder @param {string} role @param {number} pid @param {KnownProcess | null} [npm]
 * @returns {ProcessRecord}
 */
export function recordProcess(folder, role, pid, npm = null) {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${role}-${pid}.json`);
  const record = { role, pid, started: startOf(pid) ?? "gone", npm };
  fs.writeFileSync(file, JSON.stringify(record));
  return { ...record, file };
}

/** @param {ProcessRecord} record */
export function forgetProcess(record) {
  fs.rmSync(record.file, { force: true });
}

/**
 * The processes of a folder that still live. Records of dead ones, and half-written ones, are removed.
 * @param {string} folder @returns {ProcessRecord[]}
 */
export function livingProcesses(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const record = readRecord(file);
    if (record && !hasEnded(record)) return [{ ...record, file }];
    fs.rmSync(file, { force: true });
    return [];
  });
}

/** @param {string} file @returns {Omit<ProcessRecord, "file"> | null} */
function readRecord(file) {
  try {
    const { role, npm = null, ...known } = JSON.parse(fs.readFileSync(file, "utf8"));
    if (typeof role !== "string" || !isKnown(known) || !(npm === null || isKnown(npm))) return null;
    return { ...known, role, npm };
  } catch {
    return null;
  }
}

/** @param {unknown} it @returns {it is KnownProcess} */
function isKnown(it) {
  if (typeof it !== "object" || it === null || !("pid" in it && "started" in it)) return false;
  return Number.isInteger(it.pid) && typeof it.started === "string";
}

/** True once the process has ended, whoever bears its number now. @param {KnownProcess} known */
export function hasEnded({ pid, started }) {
  return startOf(pid) !== started;
}

/** @param {KnownProcess} known @param {number} withinMs @returns {Promise<boolean>} whether it ended in that time */
export async function endsWithin(known, withinMs) {
  for (const end = Date.now() + withinMs; !hasEnded(known); await sleep(50)) if (Date.now() > end) return false;
  return true;
}

/**
 * Ends a process and what it started (its process group): politely first, at once after the grace.
 * @param {KnownProcess} wanted @param {number} graceMs
 */
export async function endProcess(wanted, graceMs) {
  signalGroup(wanted.pid, "SIGTERM");
  await endsWithin(wanted, graceMs);
  signalGroup(wanted.pid, "SIGKILL");
}

/** @param {number} pid leader of a group @param {NodeJS.Signals} signal */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone: that is what was wanted.
  }
}
