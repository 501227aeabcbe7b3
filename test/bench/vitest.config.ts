import { readdirSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

/** The adapters' sources, so that no figure depends on what was built last. */
const alias = [
  {
    find: /^@ocop\/integrations\/(.*)$/,
    replacement: path.join(import.meta.dirname, "../../integrations/src/$1/index.ts"),
  },
];

const BENCHMARKS = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => path.dirname(file))
  .filter((folder, index, all) => all.indexOf(folder) === index);

/** All of them one after another would take hours, fill a server with databases and use up what a running shop invites with. */
if (!process.argv.slice(2).some((word) => BENCHMARKS.some((name) => word.includes(name)))) {
  console.error(
    `Say which: npm run bench -- ${BENCHMARKS.sort().join(" | ")}\ndocs/performance.md says what each needs.`,
  );
  process.exit(1);
}

/** `npm run bench -- NAME`: figures, with the bars as assertions. Needs the machine for itself. */
export default defineConfig({
  resolve: { alias },
  test: {
    root: import.meta.dirname,
    include: ["**/*.bench.ts"],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
