import path from "node:path";
import { defineConfig } from "vitest/config";

const at = (...parts: string[]) => path.join(import.meta.dirname, ...parts);

/** The adapters' sources, so that no spec depends on what was built last. */
const resolve = {
  alias: [{ find: /^@ocop\/integrations\/(.*)$/, replacement: at("integrations/src/$1/index.ts") }],
};

/** Limits catch what hangs: how long something takes is nobody's business here, and other work may slow it down. */
const patient = { testTimeout: 240_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } };

/** Specs that speak to a PostgreSQL server (`DATABASE_URL`), each on databases of its own. */
const onPostgres = { ...patient, fileParallelism: false };

/** Specs that only look at pages, two and two in two workers: much of the time each waits for the browser or the shop. */
const sideBySide = {
  ...onPostgres,
  ...{ fileParallelism: true, maxWorkers: 2, maxConcurrency: 2, sequence: { groupOrder: 1 } },
};

/** Specs that load the whole Medusa application, which requires our TypeScript by itself. */
const inMedusa = {
  ...onPostgres,
  globals: true,
  pool: "forks" as const,
  execArgv: ["--require", at("backend/integration-tests/setup/preload.cjs")],
  setupFiles: [at("backend/integration-tests/setup/medusa.ts")],
};

/** `npx vitest run --project NAME [file]`; `npm test` runs them all with what they need around them. */
export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: "backend", root: at("backend"), include: ["src/**/*.spec.ts"], ...patient } },
      {
        resolve,
        test: { name: "sync", root: at("backend/integration-tests/sync"), include: ["**/*.spec.ts"], ...onPostgres },
      },
      {
        resolve,
        test: {
          name: "presence",
          root: at("backend/integration-tests/presence"),
          include: ["**/*.spec.ts"],
          ...onPostgres,
        },
      },
      {
        resolve,
        test: {
          name: "indicators",
          root: at("backend/integration-tests/indicators"),
          include: ["**/*.spec.ts"],
          ...onPostgres,
        },
      },
      at("storefront/vitest.config.ts"),
      { test: { name: "integrations", root: at("integrations"), include: ["src/**/*.spec.ts"], ...patient } },
      { test: { name: "architecture", root: at("test/architecture"), include: ["**/*.spec.ts"], ...patient } },
      {
        test: {
          name: "search",
          root: at("backend/integration-tests/search"),
          include: ["**/*.spec.ts"],
          ...onPostgres,
        },
      },
      { test: { name: "relevance", root: at("test/relevance"), include: ["**/*.spec.ts"], ...onPostgres } },
      {
        test: {
          name: "catalogue",
          root: at("backend/integration-tests/catalogue"),
          include: ["**/*.spec.ts"],
          ...inMedusa,
        },
      },
      {
        resolve,
        test: {
          name: "shop",
          root: at("backend/integration-tests/shop"),
          include: ["**/*.spec.ts"],
          globalSetup: [at("backend/integration-tests/support/shop/setup.ts")],
          ...onPostgres,
        },
      },
      {
        resolve,
        test: {
          name: "ledgers",
          root: at("backend/integration-tests/ledgers"),
          include: ["**/*.spec.ts"],
          globalSetup: [at("backend/integration-tests/support/shop/setup.ts")],
          ...onPostgres,
        },
      },
      { test: { name: "http", root: at("backend/integration-tests/http"), include: ["**/*.spec.ts"], ...inMedusa } },
      { test: { name: "launch", root: at("test/launch"), include: ["**/*.spec.ts"], ...onPostgres } },
      { test: { name: "e2e", root: at("test/e2e"), include: ["**/*.spec.ts"], ...onPostgres } },
      { test: { name: "quality", root: at("test/quality"), include: ["**/*.spec.ts"], ...sideBySide } },
    ],
  },
});
