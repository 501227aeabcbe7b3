import type { ContentReview, SizeWords } from "@contracts/content-desk";
import { diffWords } from "diff";
import { netText } from "../producer-products/net-text";
import type { FieldKey } from "../producer-products/subjects";
import { LABEL_FIELDS } from "./wire";

/** A run of words that stays, goes or comes. */
export type Run = { kind: "same" | "removed" | "added"; text: string };
/** One text that would change, by the name its label has at the producers' desk; of a size, also which. */
export type TextChange = ({ field: FieldKey } | { size: number; part: SizePart }) & { runs: Run[] };
type SizePart = "size" | "net" | "gtin";

/** What would change in the shop's texts if this were approved, field by field; unchanged fields are left out. */
export function textChanges(review: Pick<ContentReview, "sent" | "shown">): TextChange[] {
  return [...fieldChanges(review), ...review.sent.sizes.flatMap((size) => sizeChanges(size, review.shown.sizes))];
}

function fieldChanges({ sent, shown }: Pick<ContentReview, "sent" | "shown">): TextChange[] {
  const pairs: [FieldKey, string | null, string | null][] = [
    ["story_vi", shown.story_vi, sent.story_vi],
    ["story_en", shown.story_en, sent.story_en],
    ...LABEL_FIELDS.map((field): [FieldKey, string | null, string | null] => [
      `label_${field}`,
      shown.label?.[field] ?? null,
      sent.label[field],
    ]),
  ];
  return pairs.flatMap(([field, before, after]) =>
    (before ?? "") === (after ?? "") ? [] : [{ field, runs: runsOf(before ?? "", after ?? "") }],
  );
}

/** A size that was told of and does not stand yet has nothing to change. */
function sizeChanges(sent: SizeWords, shown: readonly SizeWords[]): TextChange[] {
  const standing = shown.find(({ size }) => size === sent.size);
  if (!standing) return [];
  const parts: [SizePart, string, string][] = [
    ["size", standing.name ?? "", sent.name ?? ""],
    ["net", netText(standing.net), netText(sent.net)],
    ["gtin", standing.gtin ?? "", sent.gtin ?? ""],
  ];
  return parts.flatMap(([part, before, after]) =>
    before === after ? [] : [{ size: sent.size, part, runs: runsOf(before, after) }],
  );
}

function runsOf(before: string, after: string): Run[] {
  return diffWords(before, after).map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
