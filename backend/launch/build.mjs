// Builds what runs in production: node backend/launch/build.mjs [backend|storefront], both without a name.
import os from "node:os";
import path from "node:path";
import { BUILD, buildBackend, buildStorefront } from "./lib/build.mjs";
import { LaunchFailure, runMain } from "./lib/failure.mjs";
import { Progress } from "./lib/progress.mjs";
import { Shutdown, stopOnSignals } from "./lib/shutdown.mjs";

const BUILDERS = { backend: buildBackend, storefront: buildStorefront };

await runMain(async () => {
  const [wanted] = process.argv.slice(2);
  if (wanted !== undefined && !(wanted in BUILDERS)) throw new LaunchFailure("Build what? backend or storefront");
  const shutdown = new Shutdown();
  stopOnSignals(shutdown, () => 130);
  const scratch = path.join(os.tmpdir(), `ocop-build-${process.pid}`);
  const run = { runFolder: path.join(scratch, "run"), logs: path.join(scratch, "logs"), shutdown };
  const progress = new Progress();
  for (const [name, build] of Object.entries(BUILDERS)) {
    if (wanted === undefined || wanted === name) await progress.step(`Build the ${name}`, () => build(BUILD, run));
  }
});
