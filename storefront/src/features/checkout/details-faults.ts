import type { UnplacedUnit } from "@contracts/checkout";
import type { FieldFault } from "@contracts/common";
import type { Locale } from "@/platform/i18n/locale";
import { checkDraft } from "./domain/check-draft";
import type { Draft, FieldName } from "./domain/draft";
import { unplacedNote } from "./domain/unplaced";
import { checkoutTexts } from "./texts";

export type ShownFault = { field: string; message: string };

/**
 * Every fault of a draft in words, in the order of the fields: what is seen here, and what the backend has refused.
 * @param unplaced communes of before the typed name may mean, which no list can offer
 */
export function listFaults(
  locale: Locale,
  draft: Draft,
  refused: FieldFault[],
  unplaced: readonly UnplacedUnit[],
): ShownFault[] {
  const { faults: texts, place } = checkoutTexts(locale);
  const note = unplacedNote(place.commune.unplaced, unplaced);
  const unclear = note === null ? texts.commune_unclear : `${place.commune.unclear} ${note}`;
  const own = checkDraft(draft).map(({ field, code }) => ({
    field,
    message: code === "commune_unclear" ? unclear : texts[code],
  }));
  const others = refused.filter((fault) => !own.some(({ field }) => field === fault.field));
  return [
    ...own,
    ...others.map((fault) => ({ field: fault.field, message: locale === "en" ? fault.message_en : fault.message })),
  ];
}

export function faultOf(faults: ShownFault[], field: FieldName): string | undefined {
  return faults.find((fault) => fault.field === field)?.message;
}
