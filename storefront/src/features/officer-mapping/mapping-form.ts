import type { CategoryView, GroupMapping, MappingSource } from "@contracts/channel-decision";

export type Attribute = CategoryView["attributes"][number];
export type ChosenCategory = { id: string; view: CategoryView };

/** Facts of a product's record that can fill an attribute. */
export const FACTS = [
  "origin",
  "place",
  "net_quantity",
  "ingredients",
  "allergens",
  "shelf_life",
  "storage",
  "usage",
  "warnings",
  "responsible_party",
  "quality_declaration",
  "food_safety_certificate",
  "gtin",
  "trace_code",
  "producer",
  "name",
  "unit_label",
] as const;
export const NET_UNITS = ["g", "kg", "ml", "l", "piece"] as const;

/** Sources of one attribute that the form offers: the first, and one to fall back to. */
export const ROWS = [1, 2] as const;
/** A saved source that the form's words cannot say is kept as it is. */
export const KEEP = "giu";
/** The constant typed beside the choice. */
export const TYPED = "chu";

/** Names of the form's fields, short, as the whole form travels in an address. */
export const nameOf = {
  source: (row: number, id: string) => `s${row}-${id}`,
  typed: (row: number, id: string) => `v${row}-${id}`,
  unit: (id: string) => `u-${id}`,
};

/** A source as the form's choice says it; `KEEP` where it cannot. */
export function choiceOf(source: MappingSource, attribute: Attribute): string {
  const choice = wordFor(source);
  const unit = unitIn(source);
  const again = sourceOf(choice, typedIn(source), unit, attribute);
  return again && JSON.stringify(again) === JSON.stringify(source) ? choice : KEEP;
}

function wordFor(source: MappingSource): string {
  if (source.from === "net_amount") return `net:${source.unit}`;
  if (source.from === "fact") return `fact:${source.fact}`;
  const id = source.values[0]?.id;
  return id === undefined ? TYPED : `is:${id}`;
}

/** The text of a constant that is typed. */
export function typedIn(source: MappingSource | undefined): string {
  return (source?.from === "constant" && source.values[0]?.text) || "";
}

export function unitIn(source: MappingSource | undefined): string {
  if (source?.from === "constant") return source.values[0]?.unit ?? "";
  return (source?.from === "fact" && source.unit) || "";
}

/** @returns null where nothing was chosen, or nothing typed */
function sourceOf(choice: string, typed: string, unit: string, { values, custom }: Attribute): MappingSource | null {
  const [kind, ...rest] = choice.split(":");
  const word = rest.join(":");
  const inUnit = unit === "" ? {} : { unit };
  if (kind === "fact") {
    const closed = values.length > 0 && !custom;
    const options = closed ? values.slice(0, 500).map(({ id, name }) => ({ says: name, id })) : [];
    return { from: "fact", fact: word, ...inUnit, options };
  }
  if (kind === "net") return { from: "net_amount", unit: NET_UNITS.find((one) => one === word) ?? "g" };
  if (kind === "is") return { from: "constant", values: [{ id: word }] };
  return kind === TYPED && typed !== "" ? { from: "constant", values: [{ text: typed, ...inUnit }] } : null;
}

/**
 * The mapping a filled form says. What the category does not ask for is left out; what the form cannot say stays as saved.
 * @param form the fields as named by `nameOf`, and `nang-bi`, `nang`, `dai`, `rong`, `cao`, `hieu`
 */
export function readMappingForm(
  form: URLSearchParams,
  { id: category, view }: ChosenCategory,
  saved: GroupMapping | null,
): GroupMapping {
  const attributes = view.attributes.flatMap((attribute) => {
    const { id, name } = attribute;
    const known = saved?.attributes.find((one) => one.id === id)?.sources ?? [];
    const sources = ROWS.flatMap((row) => {
      const choice = form.get(nameOf.source(row, id)) ?? "";
      const typed = (form.get(nameOf.typed(row, id)) ?? "").trim();
      const kept = choice === KEEP ? (known[row - 1] ?? null) : null;
      return kept ?? sourceOf(choice, typed, form.get(nameOf.unit(id)) ?? "", attribute) ?? [];
    });
    // Further fallbacks that were saved in another way are not lost by a form that shows two.
    const all = [...sources, ...(sources.length === ROWS.length ? known.slice(ROWS.length) : [])];
    return all.length > 0 ? [{ id, name, sources: all }] : [];
  });
  return {
    ...{ category, category_path: view.path, attributes },
    brand: brandIn(form.get("hieu") ?? ""),
    weight: weightIn(form),
    size_cm: sizeIn(form),
  };
}

/** A brand is carried as its id, which holds no space, and its name. */
export const brandChoice = ({ id, name }: { id: string; name: string }) => `${id} ${name}`;

function brandIn(choice: string): GroupMapping["brand"] {
  const gap = choice.indexOf(" ");
  return gap < 0 ? null : { id: choice.slice(0, gap), name: choice.slice(gap + 1) };
}

/** Grams of the packed parcel: by the net weight first, else the one that was typed. */
export function weightIn(form: URLSearchParams): GroupMapping["weight"] {
  const [packing, fixed] = [numberIn(form, "nang-bi"), numberIn(form, "nang")];
  return [
    ...(packing === null ? [] : [{ from: "net_amount" as const, packaging_grams: packing }]),
    ...(fixed === null ? [] : [{ from: "constant" as const, grams: fixed }]),
  ];
}

function sizeIn(form: URLSearchParams): GroupMapping["size_cm"] {
  const [length, width, height] = [numberIn(form, "dai"), numberIn(form, "rong"), numberIn(form, "cao")];
  return length === null || width === null || height === null ? null : { length, width, height };
}

/** A number as people here write it: `1,5`. Null where none was typed. */
export function numberIn(form: URLSearchParams, name: string): number | null {
  const typed = (form.get(name) ?? "").trim().replace(",", ".");
  return /^\d{1,9}(\.\d{1,3})?$/.test(typed) ? Number(typed) : null;
}

/** What the category requires and the mapping does not say, by name. */
export function stillUnmapped({ view }: ChosenCategory, mapping: GroupMapping): string[] {
  const mapped = new Set(mapping.attributes.map(({ id }) => id));
  return view.attributes.filter(({ required, id }) => required && !mapped.has(id)).map(({ name }) => name);
}
