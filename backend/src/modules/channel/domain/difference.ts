import { plainText, type SeenListing, type SeenUnit } from "@ocop/integrations/core";
import type { Comparison, SharedField } from "./compare";
import { seenUnit, type Unit, unitsOf } from "./sizes";
import type { Wanted } from "./wanted";

/** What syncing would do to one field. */
export type FieldOutcome =
  /** Nothing is there yet. */
  | "new"
  | "same"
  | "will_change"
  /** Edited there: a person chooses. */
  | "asks"
  /** Stays as the marketplace has it, because a person chose so or the channel lets nobody change it. */
  | "kept"
  /** The channel does not show it, so it cannot be compared. */
  | "not_shown";

export type FieldDifference = {
  field: SharedField | "stock" | "images";
  ours: string | number;
  theirs: string | number | null;
  /** Which size, where the listing has several. */
  size?: string;
  outcome: FieldOutcome;
};

type Shown = Pick<FieldDifference, "field" | "ours" | "theirs" | "size">;

/** Field by field: as it should be, as it is seen, and what would happen. @param seen null where nothing is known there */
export function differences(wanted: Wanted, seen: SeenListing | null, compared: Comparison | null): FieldDifference[] {
  const shown: Shown[] = [
    { field: "title", ours: wanted.title, theirs: seen?.title ?? null },
    { field: "description", ours: wanted.description, theirs: seen?.description ?? null },
    { field: "category", ours: wanted.settings.category, theirs: seen?.category ?? null },
    ...unitsOf(wanted).flatMap((unit) => shownUnit(unit, seen && seenUnit(wanted, seen, unit))),
    { field: "images", ours: wanted.pictures.length, theirs: seen?.images?.length ?? null },
  ];
  return shown.map((one) => ({ ...one, outcome: seen && compared ? outcomeOf(one, compared) : "new" }));
}

function shownUnit({ name, price, stock }: Unit, there: SeenUnit | null | undefined): Shown[] {
  const size = name === undefined ? {} : { size: name };
  return [
    { field: "price", ours: price, theirs: there?.price ?? null, ...size },
    { field: "stock", ours: stock, theirs: there?.stock ?? null, ...size },
  ];
}

function outcomeOf({ field, ours, theirs, size }: Shown, { actions, drift }: Comparison): FieldOutcome {
  if (theirs === null) return "not_shown";
  if (plain(ours) === plain(theirs)) return "same";
  if (drift.some((one) => one.field === field && one.size === size)) return "asks";
  const carrier = field === "price" || field === "stock" ? field : "content";
  return actions.includes(carrier) ? "will_change" : "kept";
}

const plain = (value: string | number) =>
  typeof value === "number" ? value : plainText(value).replace(/\s+/g, " ").trim();
