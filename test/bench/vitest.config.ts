import path from "node:path";
import { defineConfig } from "vitest/config";

/** The adapters' sources, so that no figure depends on what was built last. */
const alias = [
  {
    find: /^@ocop\/integrations\/(.*)$/,
    replacement: path.join(import.meta.dirname, "../../integrations/src/$1/index.ts"),
  },
];

/** `npm run bench -- NAME`: figures, with the bars as assertions. Needs the machine for itself. */
export default defineConfig({
  resolve: { alias },
  test: {
    root: import.meta.dirname,
    include: ["**/*.bench.ts"],
    globalSetup: ["./by-name.ts"],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
