// npm run catalogue:rebuild: makes every document of the shop's catalogue anew.
import { runMain } from "./lib/failure.mjs";
import { requireNode } from "./lib/node-version.mjs";

await runMain(async () => {
  requireNode(process.versions.node);
  const { rebuildCatalogue } = await import("./lib/shop-scripts.mjs");
  await rebuildCatalogue();
});
