// Runs one script in the built backend in the working folder, as `medusa exec` does, without its routes and jobs.
//   node run-script.cjs SCRIPT [ARGUMENT …]      the script reads its arguments from the command line
const { createRequire } = require("node:module");
const path = require("node:path");

const directory = process.cwd();
const requireHere = createRequire(path.join(directory, "package.json"));
process.env.MEDUSA_WORKER_MODE = "server";

const { default: load } = requireHere("@medusajs/medusa/loaders/index");

/** @param {string} script */
async function runScript(script) {
  const { container, shutdown } = await load({ directory, skipLoadingEntryPoints: true });
  const { default: run } = await import(path.resolve(directory, script));
  await (run.default ?? run)({ container, args: [] });
  await shutdown();
}

runScript(process.argv[2] ?? "").then(
  () => process.exit(process.exitCode ?? 0),
  (failure) => {
    console.error(failure);
    process.exit(2);
  },
);
