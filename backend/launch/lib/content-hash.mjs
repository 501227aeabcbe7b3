import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * One hash over names and contents of files and folders: equal sources give equal hashes, whatever their dates.
 * @param {string} root
 * @param {string[]} places relative to `root`; missing ones count as missing
 * @param {(file: string) => boolean} [wanted]
 */
export function contentHash(root, places, wanted = () => true) {
  const hash = crypto.createHash("sha256");
  for (const place of places) {
    for (const file of filesUnder(path.join(root, place)).filter(wanted)) {
      hash.update(`${path.relative(root, file)}\0`);
      hash.update(crypto.createHash("sha256").update(fs.readFileSync(file)).digest());
    }
  }
  return hash.digest("hex");
}

/** @param {string} place @returns {string[]} sorted */
function filesUnder(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [place];
  return fs
    .readdirSync(place, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesUnder(path.join(place, entry.name))
        : entry.isFile()
          ? [path.join(place, entry.name)]
          : [],
    )
    .sort();
}
