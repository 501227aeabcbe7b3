import type { FactKind } from "@contracts/indicator-facts";

/** How one value of a fact is filled in. `fact` chooses one that was reported before. */
export type FactField = { name: string } & (
  | { as: "product" | "producer" | "products" | "text" | "heads" | "year" | "day" | "flag" }
  | { as: "optional_text" }
  | { as: "choice"; choices: readonly string[] }
  | { as: "fact"; kind: FactKind }
);

const product: FactField = { name: "product_id", as: "product" };
const producer: FactField = { name: "producer_id", as: "producer" };
const products: FactField = { name: "product_ids", as: "products" };
const name: FactField = { name: "name", as: "text" };
const choice = (field: string, ...choices: string[]): FactField => ({ name: field, as: "choice", choices });

/** What a producer can be by law. */
const LEGAL_TYPES = [
  ...["household", "establishment", "farm", "cooperative_group", "cooperative", "cooperative_union"],
  ...["private_enterprise", "llc", "single_member_llc", "joint_stock", "association", "centre"],
];

/** What is asked of each kind, in the order of its form; the backend checks the same. */
export const FACT_FIELDS: Record<FactKind, readonly FactField[]> = {
  application: [product, producer, { name: "year", as: "year" }, choice("purpose", "new", "upgrade", "reassess")],
  central_dossier: [product, choice("status", "submitted", "assessed", "recognised", "refused")],
  legal_representative: [producer, choice("gender", "female", "male")],
  legal_form: [producer, choice("legal_type", ...LEGAL_TYPES)],
  enterprise_size: [producer, choice("size", "micro", "small", "medium", "large")],
  production_status: [product, choice("status", "ceased", "resumed")],
  workforce: [producer, { name: "workers", as: "heads" }, { name: "qualified", as: "heads" }],
  craft_village: [
    name,
    choice("type", "craft_village", "traditional_craft_village"),
    { name: "decision_number", as: "text" },
  ],
  craft_product: [product, { name: "craft_village", as: "fact", kind: "craft_village" }],
  value_chain: [
    name,
    { name: "commodity", as: "text" },
    { name: "green_circular", as: "flag" },
    { name: "stable_material_zone", as: "flag" },
    { name: "material_zone", as: "optional_text" },
    choice("status", "planned", "built", "operating", "ended"),
    products,
  ],
  modern_retail: [
    producer,
    choice("class", "supermarket", "convenience_store", "shopping_centre", "other_modern", "none"),
    { name: "outlet", as: "optional_text" },
    { name: "evidence_on", as: "day" },
    products,
  ],
  large_site: [name],
  counter: [name, { name: "site", as: "fact", kind: "large_site" }],
  facility: [
    name,
    choice("type", "co_working_space"),
    { name: "operating", as: "flag" },
    { name: "document", as: "optional_text" },
  ],
  event: [
    name,
    choice("type", "international_ocop_forum", "other"),
    choice("role", "joined", "held"),
    { name: "held_on", as: "day" },
    products,
  ],
};

export const FACT_KINDS = Object.keys(FACT_FIELDS).filter((kind): kind is FactKind => kind in FACT_FIELDS);

/** Kinds that are of a place themselves; the others take their place from the product or producer. */
export const OF_A_UNIT: ReadonlySet<FactKind> = new Set([
  ...(["craft_village", "value_chain", "large_site", "counter", "facility", "event"] as const),
]);

/** Whether a form of this kind must first find a product or producer. */
export function asksFor(kind: FactKind, as: "product" | "producer"): boolean {
  const wanted = as === "product" ? ["product", "products"] : ["producer"];
  return FACT_FIELDS[kind].some((field) => wanted.includes(field.as));
}

/** The content of a fact as its form was filled in; what was left empty is null. */
export function contentOf(kind: FactKind, form: FormData): Record<string, unknown> {
  return Object.fromEntries(FACT_FIELDS[kind].map((field) => [field.name, fieldValue(field, form)]));
}

function fieldValue(field: FactField, form: FormData): unknown {
  const typed = String(form.get(field.name) ?? "").trim();
  switch (field.as) {
    case "products":
      return form.getAll(field.name).map(String);
    case "heads":
    case "year":
      return typed === "" ? null : Number(typed.replace(/[.\s]/g, ""));
    case "flag":
      return typed === "1";
    case "optional_text":
    case "fact":
      return typed === "" ? null : typed;
    default:
      return typed;
  }
}
