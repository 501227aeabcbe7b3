// npm test [-- STEP …]: see test/run.mjs. The version is checked before anything that an older Node could not read.
import { runMain } from "./lib/failure.mjs";
import { requireNode } from "./lib/node-version.mjs";

await runMain(async () => {
  requireNode(process.versions.node);
  const { test } = await import("./test/run.mjs");
  await test(process.argv.slice(2));
});
