import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";

/** Settings may stand in `.env` at the root; the real environment wins. */
export function readEnvFile() {
  const file = path.join(ROOT, ".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
}
