import { defineConfig } from "vitest/config";

/** `npx vitest run --config test/bench/vitest.config.ts`: figures, with the bars as assertions. Needs the machine for itself. */
export default defineConfig({
  test: {
    root: __dirname,
    include: ["**/*.bench.ts"],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
