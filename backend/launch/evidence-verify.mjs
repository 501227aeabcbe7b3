// npm run evidence:verify -- [FILE.jsonl] [SEQUENCE:HASH …]: an export where a file is named, else the shop of this folder.
import { runMain } from "./lib/failure.mjs";
import { requireNode } from "./lib/node-version.mjs";

await runMain(async () => {
  requireNode(process.versions.node);
  const { verifyEvidence } = await import("./lib/shop-scripts.mjs");
  await verifyEvidence(process.argv.slice(2));
});
