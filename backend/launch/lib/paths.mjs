import path from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
export const BACKEND = path.join(ROOT, "backend");
export const STOREFRONT = path.join(ROOT, "storefront");
/** Everything the running system writes: database, secrets, logs, build stamps. Never committed. */
export const DATA = process.env.OCOP_DATA_DIR ? path.resolve(process.env.OCOP_DATA_DIR) : path.join(ROOT, ".data");
