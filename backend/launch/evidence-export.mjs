// npm run evidence:export -- FILE.jsonl: see lib/shop-scripts.mjs.
import { runMain } from "./lib/failure.mjs";
import { requireNode } from "./lib/node-version.mjs";

await runMain(async () => {
  requireNode(process.versions.node);
  const { exportEvidence } = await import("./lib/shop-scripts.mjs");
  await exportEvidence(process.argv.slice(2));
});
