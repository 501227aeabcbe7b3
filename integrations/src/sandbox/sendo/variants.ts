import { type Fields, fieldsAt, listAt, numberAt, textAt } from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing, SandboxTier, SandboxUnit } from "../core/state";
import { variantHash } from "./token";

type Refusal = { property_name: string; message: string };

/** What buyers choose by, as a body says it: its number there and, for each of its words, theirs. */
interface Axis {
  readonly id: string;
  readonly name: string;
  readonly words: ReadonlyMap<string, string>;
}

function axesIn(body: Fields): Axis[] {
  return listAt(body, "attributes")
    .filter((attribute) => textAt(attribute, "attribute_is_checkout") === "true")
    .map((attribute) => ({
      id: textAt(attribute, "attribute_id"),
      name: textAt(attribute, "attribute_name"),
      words: new Map(
        listAt(attribute, "attribute_values")
          .filter((value) => textAt(value, "is_selected") === "true")
          .map((value) => [textAt(value, "id"), textAt(value, "value")]),
      ),
    }));
}

const optionOf = (variant: Fields, axis: Axis) =>
  textAt(
    listAt(variant, "variant_attributes").find((one) => textAt(one, "attribute_id") === axis.id),
    "option_id",
  );

export function variantFaults(body: Fields): Refusal[] {
  const variants = listAt(body, "variants");
  if (textAt(body, "is_config_variant") !== "true") {
    return variants.length > 0 ? [{ property_name: "variants", message: "must be empty" }] : [];
  }
  const faults: Refusal[] = [];
  const add = (property_name: string, message: string) => faults.push({ property_name, message });
  const axes = axesIn(body);
  const skus = variants.map((variant) => textAt(variant, "variant_sku"));
  if (variants.length === 0 || axes.length === 0) add("variants", "is required");
  if (new Set(skus).size < skus.length) add("variant_sku", "variant_sku exists in this product");
  for (const variant of variants) {
    if (textAt(variant, "variant_sku") === "") add("variant_sku", "is required");
    if (!(numberAt(variant, "variant_price") >= 1_000)) add("variant_price", "must be at least 1000");
    for (const axis of axes)
      if (!axis.words.has(optionOf(variant, axis))) add("variant_attributes", `option of ${axis.name} is required`);
  }
  return faults;
}

/** Numbers of attributes and of their words, kept beside the listing: those of the seller's own are given here. */
const numbersOf = ({ raw }: SandboxListing) => fieldsAt(raw, "numbers");

function numberFor(listing: SandboxListing, name: string, market: Market): string {
  const known = textAt(numbersOf(listing), name);
  if (known !== "") return known;
  const given = String(109_190_000 + market.serial());
  listing.raw = { ...listing.raw, numbers: { ...numbersOf(listing), [name]: given } };
  return given;
}

/** What somebody entered in the seller centre has numbers as well. */
function optionNumber(listing: SandboxListing, tier: SandboxTier, option: string, market: Market): string {
  return numberFor(listing, `${tier.name}/${option}`, market);
}

function hashIn(listing: SandboxListing, unit: SandboxUnit, market: Market): string {
  const numbers = (listing.tiers ?? []).map((tier, position) =>
    Number(optionNumber(listing, tier, unit.options[position] ?? "", market)),
  );
  return variantHash(numbers);
}

/** Numbers a body repeats, each under the word it stands for now. */
function keptNumbers(listing: SandboxListing, axes: readonly Axis[]): Record<string, string> {
  const known = new Set(Object.values(numbersOf(listing)).map(String));
  const axisNumbers = axes.filter(({ id }) => known.has(id)).map(({ id, name }) => [name, id]);
  const wordNumbers = axes.flatMap(({ name, words }) =>
    [...words].filter(([id]) => known.has(id)).map(([id, word]) => [`${name}/${word}`, id]),
  );
  return Object.fromEntries([...axisNumbers, ...wordNumbers]);
}

/** Sizes of a body, with the numbers this marketplace gives them; what is there keeps its number under another word. */
export function putVariants(listing: SandboxListing, body: Fields, market: Market): void {
  const axes = axesIn(body);
  listing.raw = { ...listing.raw, numbers: keptNumbers(listing, axes) };
  listing.tiers = axes.map(({ name, words }) => ({ name, options: [...new Set(words.values())] }));
  const there = new Map(listing.units.map((unit) => [unit.sku, unit]));
  listing.units = listAt(body, "variants").map((variant) => {
    const sku = textAt(variant, "variant_sku");
    const options = axes.map((axis) => axis.words.get(optionOf(variant, axis)) ?? "");
    const stock = numberAt(variant, "variant_quantity");
    const unit = {
      id: "",
      sku,
      price: numberAt(variant, "variant_price"),
      stock: Number.isNaN(stock) ? (there.get(sku)?.stock ?? 0) : stock,
      options,
    };
    return { ...unit, id: hashIn(listing, unit, market) };
  });
}

/** Sizes entered by hand have no number yet. */
function withNumbers(listing: SandboxListing, market: Market): void {
  for (const unit of listing.units) unit.id = hashIn(listing, unit, market);
}

export function variantViews(listing: SandboxListing, market: Market): Record<string, unknown> {
  const { tiers } = listing;
  if (!tiers) return { is_config_variant: false, attributes: [], variants: [] };
  withNumbers(listing, market);
  const numbers = tiers.map((tier) => Number(numberFor(listing, tier.name, market)));
  return {
    is_config_variant: true,
    attributes: tiers.map((tier, position) => ({
      attribute_id: numbers[position],
      attribute_name: tier.name,
      attribute_code: `attribute_custom_${numbers[position]}`,
      attribute_is_custom: true,
      attribute_is_checkout: true,
      attribute_values: tier.options.map((value) => ({
        id: Number(optionNumber(listing, tier, value, market)),
        value,
        attribute_img: null,
        is_selected: true,
        is_custom: true,
      })),
    })),
    variants: listing.units.map((unit) => ({
      variant_attributes: tiers.map((tier, position) => ({
        attribute_id: numbers[position],
        attribute_code: `attribute_custom_${numbers[position]}`,
        option_id: Number(optionNumber(listing, tier, unit.options[position] ?? "", market)),
      })),
      variant_is_promotion: 0,
      variant_sku: unit.sku,
      variant_price: unit.price,
      variant_special_price: null,
      variant_quantity: unit.stock,
      variant_promotion_start_date_timestamp: null,
      variant_promotion_end_date_timestamp: null,
      variant_attribute_hash: unit.id,
    })),
  };
}

/** The size a line of a write speaks of, by the options it is made of. */
export function unitOf(listing: SandboxListing, line: Fields, market: Market): SandboxUnit | undefined {
  withNumbers(listing, market);
  const hash = variantHash(listAt(line, "variant_attributes").map((one) => numberAt(one, "option_id")));
  return listing.units.find(({ id }) => id === hash);
}
