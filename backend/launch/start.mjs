// npm start: see lib/start.mjs. The version is checked before anything that an older Node could not read.
import { runMain } from "./lib/failure.mjs";
import { requireNode } from "./lib/node-version.mjs";

await runMain(async () => {
  requireNode(process.versions.node);
  const { start } = await import("./lib/start.mjs");
  await start();
});
