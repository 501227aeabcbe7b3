/** Columns of a generated register file, in order; the names are those of `RegisterRow`. */
export const COLUMNS = /** @type {const} */ ([
  "name",
  "producer",
  "legal_type",
  "commune",
  "district",
  "province",
  "group",
  "stars",
  "year",
  "decision_no",
  "decision_date",
  "issuer",
  "status",
  "source_url",
  "notes",
]);

/** @param {import("./register.mjs").RegisterRow[]} rows @returns {string} RFC 4180 text with a header line */
export function toCsv(rows) {
  const lines = rows.map((row) => COLUMNS.map((column) => quote(row[column])).join(","));
  return `${[COLUMNS.join(","), ...lines].join("\n")}\n`;
}

/** @param {string} value */
function quote(value) {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
