// Brings the database of the built backend in the working folder up to date and runs scripts on it, in one process:
// `medusa db:migrate` alone would start Medusa three times. Every part may be repeated after a crash.
//   node prepare.cjs [SCRIPT …]      scripts as for `medusa exec`, relative to the working folder
const { createRequire } = require("node:module");
const path = require("node:path");
const { alone } = require("./alone.cjs");
const { reloadLinksAfterClear } = require("./reload-links.cjs");

const directory = process.cwd();
const requireHere = createRequire(path.join(directory, "package.json"));
process.env.MEDUSA_WORKER_MODE = "server";

/** Under it Medusa runs its data migrations. It is a row without an owner, whose age nobody ever looks at. */
const DATA_MIGRATIONS_LOCK = "migration-scripts-running";

const { Client } = requireHere("pg");
const { ContainerRegistrationKeys } = requireHere("@medusajs/framework/utils");
const { default: load, initializeContainer } = requireHere("@medusajs/medusa/loaders/index");
const { MedusaModule } = requireHere("@medusajs/framework/modules-sdk");
const { migrate } = requireHere("@medusajs/medusa/commands/db/migrate");
const { migrateSearchIndexes } = requireHere("@medusajs/medusa/commands/db/migrate-search");
const { runMigrationScripts } = requireHere("@medusajs/medusa/commands/db/run-scripts");

reloadLinksAfterClear(MedusaModule, path.join(directory, "src"));

/** @param {import("pg").Client} client of the claim on this database @param {string[]} scripts */
async function prepare(client, scripts) {
  await timed("migrations and links", migrateTables);
  await timed("search indexes", migrateIndexes);
  await timed("data migrations", () => migrateData(client));
  MedusaModule.clearInstances();
  const { container, shutdown } = await timed("application", () => load({ directory, skipLoadingEntryPoints: true }));
  for (const script of scripts) {
    const { default: run } = await import(path.resolve(directory, script));
    await timed(script, () => (run.default ?? run)({ container, args: [] }));
  }
  await shutdown();
}

async function opened() {
  const container = await initializeContainer(directory);
  return { container, logger: container.resolve(ContainerRegistrationKeys.LOGGER) };
}

async function migrateTables() {
  const { container, logger } = await opened();
  await migrate({ directory, container, logger, skipScripts: true, skipSearch: true, executeSafeLinks: true });
}

async function migrateIndexes() {
  const { container, logger } = await opened();
  const done = await migrateSearchIndexes({ directory, container, logger, executeSafe: true });
  if (!done) throw new Error("The search indexes could not be brought up to date");
}

/** @param {import("pg").Client} client */
async function migrateData(client) {
  // Nobody else prepares, so whose row this is was killed: it would refuse every later start.
  await client.query("DELETE FROM locking WHERE id = $1", [DATA_MIGRATIONS_LOCK]);
  const { container, logger } = await opened();
  await runMigrationScripts({ directory, container, logger });
}

/**
 * @template T
 * @param {string} what @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function timed(what, work) {
  const begun = Date.now();
  const result = await work();
  console.log(`prepared: ${what} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

alone(Client, process.env.DATABASE_URL ?? "", (client) => prepare(client, process.argv.slice(2))).then(
  () => process.exit(process.exitCode ?? 0),
  (failure) => {
    console.error(failure);
    process.exit(1);
  },
);
