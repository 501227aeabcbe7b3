import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Root of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

let listed: string[] | undefined;

/** Files that are committed or would be, as paths from the root. */
export function committedFiles(wanted: RegExp): string[] {
  listed ??= execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
    .split("\0")
    .filter((file) => file !== "" && existsSync(path.join(ROOT, file)));
  return listed.filter((file) => wanted.test(file));
}

export function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}
