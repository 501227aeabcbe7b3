import type { Cell } from "../read/table";
import { textOf } from "./text";
import { BLANK, notUnderstood, type Understood, understood } from "./understood";

const NUMBER = /^(\d{1,5})\s*\/\s*((?:\d{4}\s*\/\s*)?[A-ZĐƯƠÂĂÊÔ][A-ZĐƯƠÂĂÊÔ.&-]*)$/u;

/**
 * A decision's number in one spelling: `qđ số 1850 / QD-UBND – HC` becomes `1850/QĐ-UBND-HC`.
 * The letters name the kind of document and its author (NĐ 30/2020, annex I), so they are kept whole.
 */
export function parseDecisionNumber(cell: Cell): Understood<string> {
  const text = textOf(cell);
  if (text === null) return BLANK;
  const bare = text
    .replace(/[‐‑–—]/g, "-")
    .replace(/^(?:quyết định|qđ|qd)?\s*(?:số)?\s*:?\s*(?=\d)/iu, "")
    .replace(/,?\s*ngày\s.*$/iu, "")
    .replace(/\s*-\s*/g, "-")
    .toUpperCase();
  const parts = NUMBER.exec(bare);
  if (!parts)
    return notUnderstood("decision_number_unreadable", "Không đọc được số quyết định. Xin viết như 1850/QĐ-UBND-HC.");
  const suffix = (parts[2] ?? "").replace(/\s+/g, "").replace(/(^|\/)QD(?=-)/, "$1QĐ");
  return understood(`${Number(parts[1])}/${suffix}`);
}

/** Ministries sign under their own letters; a people's committee's letters do not say which committee. */
const AUTHORS: readonly [RegExp, string][] = [
  [/-BNNMT\b/, "Bộ Nông nghiệp và Môi trường"],
  [/-BNN\b/, "Bộ Nông nghiệp và Phát triển nông thôn"],
];

/** The issuer a decision's own letters name, or null where they leave it open. */
export function issuerFromNumber(number: string): string | null {
  return AUTHORS.find(([letters]) => letters.test(number))?.[1] ?? null;
}
