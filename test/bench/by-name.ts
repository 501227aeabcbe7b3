import { readdirSync } from "node:fs";
import path from "node:path";

/**
 * All benchmarks one after another would take hours, fill a server with databases, and use up what a running shop invites
 * with: somebody has to say which.
 */
export default function setup(): void {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const names = [...new Set(files.filter((file) => file.endsWith(".bench.ts")).map((file) => path.dirname(file)))];
  if (process.argv.slice(2).some((word) => names.some((name) => word.includes(name)))) return;
  throw new Error(
    `Say which: npm run bench -- ${names.sort().join(" | ")}. What each needs stands in docs/performance.md.`,
  );
}
