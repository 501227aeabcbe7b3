import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

/** The package exports the path of its program. */
const JAR: string = createRequire(import.meta.url)("vnu-jar");

/** Whether this machine can run the Nu HTML checker, which is a Java program. */
export function findJava(): boolean {
  return spawnSync("java", ["-version"]).status === 0;
}

/** Errors the Nu HTML checker (the W3C's) finds in the pages; its warnings are left out. */
export async function nuFaults(pages: { name: string; html: string }[]): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "ocop-nu-"));
  try {
    const files = pages.map(({ name }) => path.join(folder, `${name.replace(/[^a-z0-9]+/gi, "-")}.html`));
    await Promise.all(files.map((file, index) => writeFile(file, pages[index]?.html ?? "")));
    return await run(["-jar", JAR, "--errors-only", "--format", "gnu", ...files], folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The checker writes one line per error and ends with 1 where there are any. */
function run(args: string[], folder: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile("java", args, { maxBuffer: 16_000_000 }, (error, _stdout, stderr) => {
      if (error && error.code !== 1) return reject(error);
      resolve(
        stderr
          .split("\n")
          .filter(Boolean)
          .map((line) => line.replaceAll(`file:${folder}/`, "")),
      );
    });
  });
}
