import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A process as it was when it was written down. The start time tells it from a later process with the same number.
 * @typedef {{ role: string, pid: number, started: string, file: string }} ProcessRecord
 */

/** When the process with this number started, or null when there is none. @param {number} pid @returns {string | null} */
export function startOf(pid) {
  if (process.platform === "linux") return startInProc(pid);
  const answer = spawnSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" });
  return answer.status === 0 && answer.stdout.trim() ? answer.stdout.trim() : null;
}

/** @param {number} pid */
function startInProc(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may hold blanks; state and start time follow it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : `${bootId()}:${fields[19]}`;
  } catch {
    return null;
  }
}

function bootId() {
  return fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}

/**
 * Writes a process down, so that a later run knows it as this project's own.
 * @param {string} folder @param {string} role @param {number} pid
 * @returns {ProcessRecord}
 */
export function recordProcess(folder, role, pid) {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${role}-${pid}.json`);
  const record = { role, pid, started: startOf(pid) ?? "gone" };
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
    if (record && startOf(record.pid) === record.started) return [{ ...record, file }];
    fs.rmSync(file, { force: true });
    return [];
  });
}

/** @param {string} file @returns {{ role: string, pid: number, started: string } | null} */
function readRecord(file) {
  try {
    const { role, pid, started } = JSON.parse(fs.readFileSync(file, "utf8"));
    return typeof role === "string" && Number.isInteger(pid) && typeof started === "string"
      ? { role, pid, started }
      : null;
  } catch {
    return null;
  }
}

/**
 * Ends a process and what it started (its process group): politely first, at once after the grace.
 * @param {{ pid: number, started: string }} wanted @param {number} graceMs
 */
export async function endProcess({ pid, started }, graceMs) {
  signalGroup(pid, "SIGTERM");
  for (const end = Date.now() + graceMs; Date.now() < end && startOf(pid) === started; ) await sleep(50);
  signalGroup(pid, "SIGKILL");
}

/** @param {number} pid leader of a group @param {NodeJS.Signals} signal */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone: that is what was wanted.
  }
}
