import path from "node:path";
import { addAdapter } from "./add-adapter";

const NEXT = `
Next, in this order (docs/adding-an-adapter.md tells why):
  npx biome check --write integrations
  npx vitest run --config integrations/vitest.config.ts src/adapters/NAME
  UPDATE_DOCS=1 npx vitest run --config integrations/vitest.config.ts src/adapters/capabilities
Then put the documented facts in the place of the invented ones: first the sandbox, then the adapter.`;

try {
  const [id = ""] = process.argv.slice(2);
  const written = addAdapter(path.resolve(__dirname, "../.."), id, new Date().toISOString().slice(0, 10));
  console.log(written.map((file) => `  ${file}`).join("\n"));
  console.log(NEXT.replace("NAME", id));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
