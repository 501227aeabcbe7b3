import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { LaunchFailure } from "./failure.mjs";

const NAMES = /** @type {const} */ ([
  "DATABASE_PASSWORD",
  "JWT_SECRET",
  "COOKIE_SECRET",
  "STOREFRONT_SECRET",
  "MFA_SECRET",
  "OFFICER_PASSWORD",
  "CHANNEL_KEYS",
  "DEMO_INVITATION",
]);

/**
 * The installation's own secrets: made once, kept in the data folder, readable by its owner only.
 * @param {string} data
 * @returns {Record<(typeof NAMES)[number], string>}
 */
export function installationSecrets(data) {
  const file = path.join(data, "secrets.json");
  const known = readSecrets(file);
  const secrets = /** @type {Record<(typeof NAMES)[number], string>} */ (
    Object.fromEntries(NAMES.map((name) => [name, known[name] ?? makeSecret(name)]))
  );
  if (NAMES.some((name) => known[name] === undefined)) writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

/** @param {string} file @returns {Record<string, string>} */
function readSecrets(file) {
  if (!fs.existsSync(file)) return {};
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    // A new password would lock the shop out of its own database: a person has to decide.
    throw new LaunchFailure(
      `${file} cannot be read as JSON. Restore it from a copy; or, to begin anew and lose the data, remove ${path.dirname(file)}.`,
    );
  }
}

/** @param {string} name */
function makeSecret(name) {
  if (name === "CHANNEL_KEYS") return `k1:${crypto.randomBytes(32).toString("base64url")}`;
  return crypto.randomBytes(name === "OFFICER_PASSWORD" ? 12 : 32).toString("base64url");
}

/** A crash leaves either the old file or the new one, never half of it. @param {string} file @param {string} text */
function writeWhole(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}.new`, text, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}
