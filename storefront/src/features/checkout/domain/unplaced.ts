import type { UnplacedUnit } from "@contracts/checkout";
import { fill } from "@/platform/i18n/dictionary";

const SHOWN = 3;

/** What a sentence about communes of before is made of: `text` has a hole for `{names}`, `former` for `{name}` and `{district}`. */
export type UnplacedTexts = { text: string; former: string };

/** What is true of communes nobody can place today, and what to do; null where there are none. */
export function unplacedNote(texts: UnplacedTexts, unplaced: readonly UnplacedUnit[]): string | null {
  if (unplaced.length === 0) return null;
  const names = unplaced
    .slice(0, SHOWN)
    .map(({ name, district }) => (district === null ? name : fill(texts.former, { name, district })));
  return fill(texts.text, { names: unplaced.length > SHOWN ? `${names.join(", ")}…` : names.join(", ") });
}
