import type { ContentReview } from "@contracts/content-desk";
import { diffWords } from "diff";
import type { FieldKey } from "../producer-products/subjects";
import { LABEL_FIELDS } from "./wire";

/** A run of words that stays, goes or comes. */
export type Run = { kind: "same" | "removed" | "added"; text: string };
/** One text that would change, by the name its label has at the producers' desk. */
export type TextChange = { field: FieldKey; runs: Run[] };

/** What would change in the shop's texts if this were approved, field by field; unchanged fields are left out. */
export function textChanges({ sent, shown }: Pick<ContentReview, "sent" | "shown">): TextChange[] {
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

function runsOf(before: string, after: string): Run[] {
  return diffWords(before, after).map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
