import fs from "node:fs";
import path from "node:path";
import { LaunchFailure } from "./failure.mjs";

const MEGABYTE = 1024 * 1024;

/**
 * Refuses a disk on which the run would end half-way.
 * @param {string} folder may not exist yet @param {number} megabytes
 */
export function requireSpace(folder, megabytes) {
  let existing = folder;
  while (!fs.existsSync(existing)) existing = path.dirname(existing);
  const { bavail, bsize } = fs.statfsSync(existing);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= megabytes) return;
  throw new LaunchFailure(
    `The disk of ${existing} is full: ${megabytes} MB are needed, ${free} MB are free. Free some space and start again.`,
  );
}
