import type { AttributeRule, Category, CategoryRules } from "./catalogue";
import type { ShopFacts } from "./contract";
import type { Fault } from "./failure";
import type { AttributeValue, ListingDraft } from "./listing";
import { plainText } from "./text";

/** How a channel counts a text: Lazada's 255 bytes are not 255 characters. */
export type TextUnit = "characters" | "bytes";

export interface TextLimit {
  readonly unit: TextUnit;
  readonly min?: number;
  readonly max: number;
}

/** Documented limits of one channel, each number with its source in the adapter's `limits.ts`. */
export interface ListingLimits {
  readonly title: readonly TextLimit[];
  readonly description: readonly TextLimit[];
  readonly images: { readonly min: number; readonly max: number };
  readonly units: { readonly max: number };
  readonly optionNames: { readonly max: number; readonly nameMax: number; readonly valueMax: number };
  readonly price: { readonly min: number; readonly max: number; readonly maxRatio?: number };
  readonly stock: { readonly min: number; readonly max: number };
  readonly sku: { readonly max: number; readonly forbidden?: RegExp };
  readonly weightGrams: { readonly min: number; readonly max?: number };
  readonly sizeSumCm?: number;
  readonly sizeWholeCm?: boolean;
  /** The channel shows no HTML, so a description counts without its tags. */
  readonly plainDescription?: boolean;
  /** Text that is refused in a title. */
  readonly forbiddenInTitle?: RegExp;
  /** What a picture's reference looks like after the channel took it. */
  readonly ownImages?: RegExp;
  readonly carriersRequired?: boolean;
  readonly warehouseRequired?: boolean;
  readonly brandRequired?: boolean;
}

/** What a channel's limits say of listings that hold several things to buy. */
export function variantsOf({ units, optionNames }: ListingLimits): { units: number; options: number } {
  return { units: units.max, options: optionNames.max };
}

/** Counts a text the way the channel does. NFC, because a decomposed ế would count twice. */
export function measure(text: string, unit: TextUnit): number {
  const composed = text.normalize("NFC");
  return unit === "bytes" ? Buffer.byteLength(composed, "utf8") : [...composed].length;
}

function textFaults(field: string, text: string, limits: readonly TextLimit[]): Fault[] {
  if (text.trim() === "") return [{ field, rule: "required" }];
  return limits.flatMap(({ unit, min, max }): Fault[] => {
    const length = measure(text, unit);
    if (length > max) return [{ field, rule: `too_long_${unit}`, detail: { length, max } }];
    if (min !== undefined && length < min) return [{ field, rule: "too_short", detail: { length, min } }];
    return [];
  });
}

function rangeFault(field: string, value: number, min: number, max: number | undefined): Fault[] {
  if (!Number.isFinite(value) || value < min) return [{ field, rule: "too_small", detail: { value, min } }];
  return max !== undefined && value > max ? [{ field, rule: "too_large", detail: { value, max } }] : [];
}

function unitFaults(draft: ListingDraft, limits: ListingLimits): Fault[] {
  if (draft.units.length === 0) return [{ field: "units", rule: "required" }];
  const faults: Fault[] = [];
  if (draft.units.length > limits.units.max) {
    faults.push({ field: "units", rule: "too_many", detail: { count: draft.units.length, max: limits.units.max } });
  }
  const seen = new Set<string>();
  for (const unit of draft.units) {
    if (seen.has(unit.sku)) faults.push({ field: "sku", rule: "repeated", detail: { sku: unit.sku } });
    seen.add(unit.sku);
    if (unit.sku.length > limits.sku.max)
      faults.push({
        field: "sku",
        rule: "too_long_characters",
        detail: { max: limits.sku.max, length: unit.sku.length },
      });
    if (limits.sku.forbidden?.test(unit.sku)) faults.push({ field: "sku", rule: "forbidden_characters" });
    faults.push(...rangeFault("price", unit.price, limits.price.min, limits.price.max));
    if (!Number.isInteger(unit.price)) faults.push({ field: "price", rule: "not_whole" });
    faults.push(...rangeFault("stock", unit.stock, limits.stock.min, limits.stock.max));
    if (!Number.isInteger(unit.stock)) faults.push({ field: "stock", rule: "not_whole" });
    if (unit.options.length !== draft.optionNames.length) faults.push({ field: "options", rule: "mismatch" });
  }
  const prices = draft.units.map((unit) => unit.price);
  const ratio = Math.max(...prices) / Math.min(...prices);
  if (limits.price.maxRatio !== undefined && ratio > limits.price.maxRatio) {
    faults.push({ field: "price", rule: "spread_too_wide", detail: { max: limits.price.maxRatio } });
  }
  return faults;
}

function optionFaults(draft: ListingDraft, { optionNames: limits }: ListingLimits): Fault[] {
  const faults: Fault[] = [];
  if (draft.optionNames.length > limits.max)
    faults.push({ field: "options", rule: "too_many", detail: { max: limits.max, count: draft.optionNames.length } });
  if (draft.optionNames.some((name) => measure(name, "characters") > limits.nameMax))
    faults.push({ field: "options", rule: "name_too_long", detail: { max: limits.nameMax } });
  const values = draft.units.flatMap((unit) => unit.options);
  if (values.some((value) => measure(value, "characters") > limits.valueMax))
    faults.push({ field: "options", rule: "value_too_long", detail: { max: limits.valueMax } });
  const combinations = draft.units.map((unit) => unit.options.join("\u0000"));
  if (new Set(combinations).size !== combinations.length) faults.push({ field: "options", rule: "repeated" });
  return faults;
}

function packageFaults(draft: ListingDraft, limits: ListingLimits, sizeRequired: boolean): Fault[] {
  const faults = rangeFault("weight", draft.weightGrams, limits.weightGrams.min, limits.weightGrams.max);
  const size = draft.sizeCm;
  if (!size) return sizeRequired ? [...faults, { field: "size", rule: "required" }] : faults;
  const sides = [size.length, size.width, size.height];
  if (sides.some((side) => !(side > 0)))
    faults.push({ field: "size", rule: "too_small", detail: { min: 0, value: Math.min(...sides) } });
  if (limits.sizeWholeCm && sides.some((side) => !Number.isInteger(side)))
    faults.push({ field: "size", rule: "not_whole" });
  const sum = sides.reduce((total, side) => total + side, 0);
  if (limits.sizeSumCm !== undefined && sum > limits.sizeSumCm)
    faults.push({ field: "size", rule: "too_large", detail: { value: sum, max: limits.sizeSumCm } });
  return faults;
}

function imageFaults(draft: ListingDraft, limits: ListingLimits): Fault[] {
  const count = draft.images.length;
  if (count < limits.images.min)
    return [{ field: "images", rule: "too_few", detail: { count, min: limits.images.min } }];
  const faults: Fault[] = [];
  if (count > limits.images.max)
    faults.push({ field: "images", rule: "too_many", detail: { count, max: limits.images.max } });
  if (new Set(draft.images).size !== count) faults.push({ field: "images", rule: "repeated" });
  const own = limits.ownImages;
  if (own && draft.images.some((image) => !own.test(image))) faults.push({ field: "images", rule: "not_uploaded" });
  return faults;
}

function valueFaults(field: string, value: AttributeValue, rule: AttributeRule): Fault[] {
  const listed = rule.values.length > 0;
  if (value.id !== undefined) {
    return listed && !rule.values.some(({ id }) => id === value.id) ? [{ field, rule: "not_an_option" }] : [];
  }
  const text = (value.text ?? "").trim();
  if (text === "") return [{ field, rule: "required" }];
  if (listed && !rule.custom) return [{ field, rule: "not_an_option" }];
  if (rule.input === "number" && !/^-?\d+(\.\d+)?$/.test(text)) return [{ field, rule: "not_a_number" }];
  if (rule.units.length > 0 && !rule.units.includes(value.unit ?? "")) {
    return [{ field, rule: "unit_missing", detail: { allowed: rule.units.join(", ") } }];
  }
  return [];
}

function attributeFaults(draft: ListingDraft, rules: CategoryRules): Fault[] {
  const given = new Map(draft.attributes.map((attribute) => [attribute.id, attribute.values]));
  return rules.attributes.flatMap((rule): Fault[] => {
    const field = `attribute:${rule.name}`;
    const values = given.get(rule.id) ?? [];
    if (values.length === 0) return rule.required ? [{ field, rule: "required" }] : [];
    if (values.length > rule.maxValues)
      return [{ field, rule: "too_many", detail: { count: values.length, max: rule.maxValues } }];
    return values.flatMap((value) => valueFaults(field, value, rule));
  });
}

function paperFaults(draft: ListingDraft, rules: CategoryRules): Fault[] {
  return rules.papers
    .filter((paper) => paper.required && !draft.papers.some(({ documentId }) => documentId === paper.documentId))
    .map((paper) => ({ field: `paper:${paper.name}`, rule: "required" }));
}

/** What was read from the channel before; each part sharpens the check. */
export interface Known {
  readonly rules?: CategoryRules | undefined;
  readonly category?: Category | undefined;
  readonly shop?: Pick<ShopFacts, "carriers" | "warehouses"> | undefined;
}

function placeFaults(draft: ListingDraft, limits: ListingLimits, { category, shop }: Known): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, rule: string) => faults.push({ field, rule });
  if (category && !category.leaf) add("category", "not_leaf");
  if (category && !category.open) add("category", "not_allowed");
  if (limits.carriersRequired && draft.carriers.length === 0) add("carriers", "required");
  if (limits.warehouseRequired && !draft.warehouse) add("warehouse", "required");
  const offered = (places: readonly { readonly id: string }[], id: string) =>
    places.length === 0 || places.some((place) => place.id === id);
  if (shop && draft.carriers.some((id) => !offered(shop.carriers, id))) add("carriers", "not_an_option");
  if (shop && draft.warehouse && !offered(shop.warehouses, draft.warehouse)) add("warehouse", "not_an_option");
  return faults;
}

/** Every fault the documentation lets us find before sending. Pure. */
export function faultsOf(draft: ListingDraft, defaults: ListingLimits, known: Known = {}): readonly Fault[] {
  const { rules } = known;
  const limits: ListingLimits = { ...defaults, ...rules?.limits };
  const faults = [
    ...textFaults("title", draft.title, limits.title),
    ...textFaults(
      "description",
      limits.plainDescription ? plainText(draft.description) : draft.description,
      limits.description,
    ),
    ...imageFaults(draft, limits),
    ...unitFaults(draft, limits),
    ...optionFaults(draft, limits),
    ...packageFaults(draft, limits, rules?.sizeRequired ?? false),
    ...placeFaults(draft, limits, known),
  ];
  if (limits.forbiddenInTitle?.test(draft.title)) faults.push({ field: "title", rule: "forbidden_characters" });
  if ((limits.brandRequired || rules?.brandRequired) && !draft.brand) faults.push({ field: "brand", rule: "required" });
  if (rules) faults.push(...attributeFaults(draft, rules), ...paperFaults(draft, rules));
  return faults;
}
