import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(__dirname);

/** Every spec talks only to sandboxes it starts itself on free ports of this machine. */
export default defineConfig({
  test: {
    name: "integrations",
    root,
    include: ["src/**/*.spec.ts"],
    testTimeout: 20_000,
    isolate: false,
    pool: "threads",
  },
});
