import type { LabelFacts, PlaceholderDrawing } from "@contracts/catalogue";

export type FactName = Exclude<keyof LabelFacts, "sample">;

/** What a buyer of food must be able to read before ordering, in the order of a label (NĐ 37/2026, Law 19/2023 art. 37). */
const FOOD: FactName[] = [
  "net_quantity",
  "ingredients",
  "allergens",
  "shelf_life",
  "storage",
  "usage",
  "warnings",
  "origin",
  "responsible_party",
  "quality_declaration",
  "food_safety_certificate",
];
/** Goods nobody eats have no ingredients, allergens or food safety certificate to miss. */
const GOODS: FactName[] = ["net_quantity", "usage", "storage", "warnings", "origin", "responsible_party"];
/** A stay or a tour is made and used on the spot. */
const SERVICE: FactName[] = ["warnings", "responsible_party"];
/** Shown when known, not missed when not. */
const OPTIONAL: FactName[] = ["gtin", "trace_code"];

const KINDS: Partial<Record<PlaceholderDrawing, FactName[]>> = {
  craft: GOODS,
  textile: GOODS,
  flower: GOODS,
  plant: GOODS,
  tourism: SERVICE,
};

const NOTHING_KNOWN: Record<FactName, null> = {
  net_quantity: null,
  ingredients: null,
  allergens: null,
  shelf_life: null,
  storage: null,
  usage: null,
  warnings: null,
  origin: null,
  responsible_party: null,
  quality_declaration: null,
  food_safety_certificate: null,
  gtin: null,
  trace_code: null,
};

/** What is known of a label, in the order of a label, and what a buyer must be able to read and nobody has told. */
export type ShownLabel = { known: { name: FactName; value: string }[]; missing: FactName[] };

/**
 * What to show of a label: every fact that is known, and by name those a buyer must see that are not.
 * The kind of product shows in its drawing; what has none of its own counts as food, the stricter case.
 */
export function labelFacts(facts: LabelFacts | null, drawing: PlaceholderDrawing): ShownLabel {
  const told: Record<FactName, string | null> = facts ?? NOTHING_KNOWN;
  const must = KINDS[drawing] ?? FOOD;
  const known = [...new Set([...must, ...FOOD, ...OPTIONAL])].flatMap((name) => {
    const value = told[name];
    return value === null ? [] : [{ name, value }];
  });
  return { known, missing: must.filter((name) => told[name] === null) };
}
