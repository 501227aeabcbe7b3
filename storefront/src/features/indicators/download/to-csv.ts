import { stringify } from "csv-stringify/sync";
import { COLUMNS, type ColumnName, type Observation } from "../domain/observations";

/** A text that a spreadsheet program would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NAMES = Object.keys(COLUMNS) as ColumnName[];

/**
 * Observations as CSV in UTF-8 with a byte-order mark. Numbers have a decimal point, percents always two decimals; texts that
 * a spreadsheet would run get an apostrophe (OWASP: CSV injection).
 */
export function toCsv(observations: readonly Observation[]): string {
  const rows = observations.map((one) => NAMES.map((name) => plain(one[name], name)));
  return stringify([NAMES, ...rows], { bom: true, record_delimiter: "windows" });
}

function plain(value: string | number | null, name: ColumnName): string {
  if (value === null) return "";
  if (typeof value === "number") return COLUMNS[name] === "percent" ? value.toFixed(2) : String(value);
  return FORMULA.test(value) ? `'${value}` : value;
}
