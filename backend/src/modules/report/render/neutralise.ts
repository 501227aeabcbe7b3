/** A text that a spreadsheet program would run as a formula. A plain number, negative ones too, is none. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Puts an apostrophe before such a text, so that opening the file runs nothing (OWASP: CSV injection). */
export function neutralise(cell: string | number): string | number {
  return typeof cell === "string" && FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
