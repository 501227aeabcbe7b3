// npm run register:import -- FILE [--dry-run] [--skip-refused]: see lib/shop-scripts.mjs.
import { runMain } from "./lib/failure.mjs";
import { requireNode } from "./lib/node-version.mjs";

await runMain(async () => {
  requireNode(process.versions.node);
  const { registerImport } = await import("./lib/shop-scripts.mjs");
  await registerImport(process.argv.slice(2));
});
