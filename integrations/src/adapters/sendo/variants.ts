import { createHash } from "node:crypto";
import { type DraftUnit, type ListingDraft, type SeenUnit, unitId, vnd } from "../../core";
import { jsonNumber } from "../../transport";
import type { Attribute, Product, Variant } from "./wire";

/** One word buyers choose; `isOwn` where it is the seller's and not one of the category's. */
type Choice = { readonly id: string; readonly word: string; readonly isOwn: boolean };

/** One thing the variants of a product are told apart by, with every word in use. */
type Axis = Pick<Attribute, "attribute_id" | "attribute_name" | "attribute_code" | "attribute_is_custom"> & {
  readonly choices: readonly Choice[];
};

/** Variants carry numbers; a word of the seller's own gets one of ours, and the marketplace answers with its own. */
const ownNumber = (text: string): string =>
  String(1_000_000_000 + Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 7), 16));

const byNumber = (one: string, other: string) => one.length - other.length || one.localeCompare(other);

/** Variants have no number but that of the options they are made of, ascending. */
export function hashOf({ variant_attribute_hash: told, variant_attributes }: Variant): string {
  return (
    told ||
    variant_attributes
      .map(({ option_id }) => option_id)
      .sort(byNumber)
      .join("_")
  );
}

/** What its variants are told apart by, in the order in which they name it. */
function axesOf({ attributes, variants }: Product): Axis[] {
  const [first] = variants ?? [];
  return (first?.variant_attributes ?? []).flatMap(({ attribute_id, attribute_code }) => {
    const told = attributes?.find((attribute) => attribute.attribute_id === attribute_id);
    const used = new Set(variants?.flatMap((variant) => optionOf(variant, attribute_id) ?? []));
    const choices = (told?.attribute_values ?? [])
      .filter(({ id }) => used.has(id))
      .map(({ id, value, is_custom }) => ({ id, word: value, isOwn: is_custom === true }));
    return told ? [{ ...told, attribute_code: told.attribute_code ?? attribute_code, choices }] : [];
  });
}

const optionOf = ({ variant_attributes }: Variant, attribute: string) =>
  variant_attributes.find(({ attribute_id }) => attribute_id === attribute)?.option_id;

/** What buyers choose a variant by; undefined where a word of it is not told. */
function wordsOf(variant: Variant, axes: readonly Axis[]): string[] | undefined {
  const words = axes.flatMap(({ attribute_id, choices }) => {
    const choice = choices.find(({ id }) => id === optionOf(variant, attribute_id));
    return choice ? [choice.word] : [];
  });
  return words.length > 0 && words.length === variant.variant_attributes.length ? words : undefined;
}

export function seenVariants(product: Product): SeenUnit[] {
  const axes = axesOf(product);
  return (product.variants ?? []).map((variant) => {
    const options = wordsOf(variant, axes);
    return {
      id: unitId.parse(hashOf(variant)),
      sku: variant.variant_sku,
      price: vnd.parse(variant.variant_price),
      ...(variant.variant_quantity != null && { stock: variant.variant_quantity }),
      ...(options && { options }),
    };
  });
}

export const dateOf = (seconds: number | null | undefined) =>
  seconds == null ? null : new Date(seconds * 1_000).toISOString();

/** A promotion goes along as it is: leaving it out ends it. */
export function promotionOf(variant: Variant): Record<string, unknown> {
  return {
    variant_special_price: variant.variant_special_price ?? null,
    variant_promotion_start_date: dateOf(variant.variant_promotion_start_date_timestamp),
    variant_promotion_end_date: dateOf(variant.variant_promotion_end_date_timestamp),
  };
}

/** Which variant, in the words of a write. */
export function nameVariant(variant: Variant): Record<string, unknown> {
  return {
    variant_attributes: variant.variant_attributes.map(({ attribute_id, attribute_code, option_id }) => ({
      attribute_id: jsonNumber(attribute_id),
      attribute_code: attribute_code ?? "",
      option_id: jsonNumber(option_id),
    })),
    variant_sku: variant.variant_sku,
  };
}

function axisBody(axis: Axis): Record<string, unknown> {
  return {
    attribute_id: jsonNumber(axis.attribute_id),
    attribute_name: axis.attribute_name ?? "",
    ...(axis.attribute_code && { attribute_code: axis.attribute_code }),
    attribute_is_custom: axis.attribute_is_custom === true,
    attribute_is_checkout: true,
    attribute_values: axis.choices.map(({ id, word, isOwn }) => ({
      id: jsonNumber(id),
      value: word,
      attribute_img: null,
      is_selected: true,
      is_custom: isOwn,
    })),
  };
}

function newVariant(unit: DraftUnit, axes: readonly Axis[]): Record<string, unknown> {
  return {
    variant_attributes: axes.map(({ attribute_id, attribute_code, choices }, position) => ({
      attribute_id: jsonNumber(attribute_id),
      attribute_code: attribute_code ?? "",
      option_id: jsonNumber(choices.find(({ word }) => word === unit.options[position])?.id ?? "0"),
    })),
    variant_sku: unit.sku,
    variant_price: unit.price,
    variant_special_price: null,
    variant_quantity: unit.stock,
  };
}

/** With the words of further variants among its choices. */
function withWords(axis: Axis, units: readonly DraftUnit[], position: number): Axis {
  const known = new Set(axis.choices.map(({ word }) => word));
  const words = [...new Set(units.map(({ options }) => options[position] ?? ""))].filter((word) => !known.has(word));
  const added = words.map((word) => ({ id: ownNumber(`${axis.attribute_id}/${word}`), word, isOwn: true }));
  return { ...axis, choices: [...axis.choices, ...added] };
}

export type VariantFields = {
  readonly attributes: readonly Record<string, unknown>[];
  readonly variants: readonly Record<string, unknown>[];
};

/** Attributes buyers choose by, and variants, of a product that does not exist yet. */
export function newVariants(draft: ListingDraft): VariantFields {
  const axes = draft.optionNames.map((name, position) =>
    withWords(
      {
        attribute_id: ownNumber(name),
        attribute_name: name,
        attribute_code: null,
        attribute_is_custom: true,
        choices: [],
      },
      draft.units,
      position,
    ),
  );
  return { attributes: axes.map(axisBody), variants: draft.units.map((unit) => newVariant(unit, axes)) };
}

/**
 * The same of one that exists: what is there stays with its price and stock, words of the seller's own are replaced by the
 * draft's, and variants it lacks are added. One that is told apart in another way than the draft is left as it is.
 */
export function keptVariants(product: Product, draft: ListingDraft): VariantFields {
  const told = axesOf(product);
  const standing = product.variants ?? [];
  const isAlike = told.length === draft.optionNames.length;
  const missing = isAlike ? draft.units.filter(({ sku }) => !standing.some((one) => one.variant_sku === sku)) : [];
  const axes = told.map((axis, position) =>
    withWords(isAlike ? renamed(axis, standing, draft, position) : axis, missing, position),
  );
  return {
    attributes: axes.map(axisBody),
    variants: [
      ...standing.map((variant) => ({
        ...nameVariant(variant),
        variant_price: variant.variant_price,
        ...(variant.variant_quantity != null && { variant_quantity: variant.variant_quantity }),
        ...promotionOf(variant),
      })),
      ...missing.map((unit) => newVariant(unit, axes)),
    ],
  };
}

/** A word is replaced where every variant that carries it is called alike in the draft. */
function renamed(axis: Axis, standing: readonly Variant[], draft: ListingDraft, position: number): Axis {
  const choices = axis.choices.map((choice) => {
    const carriers = standing.filter((variant) => optionOf(variant, axis.attribute_id) === choice.id);
    const words = new Set(
      carriers.map(({ variant_sku }) => draft.units.find(({ sku }) => sku === variant_sku)?.options[position]),
    );
    const [word] = words;
    return choice.isOwn && words.size === 1 && word !== undefined ? { ...choice, word } : choice;
  });
  const isClear = new Set(choices.map(({ word }) => word)).size === choices.length;
  return isClear ? { ...axis, choices } : axis;
}
