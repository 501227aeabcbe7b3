import type { Call, DraftUnit, ListingDraft, SeenUnit } from "../../core";
import { unitId, vnd } from "../../core";
import { fail, jsonNumber } from "../../transport";
import { type Api, V3 } from "./client";
import { failureOf, type Product, type Variation, variationBatchAnswer, variationsAnswer } from "./wire";

/**
 * What a product of several sizes is called by in the shop. No two things of a shop may carry one SKU, so that of the first size
 * cannot be its product's as well; and a product that lost its sizes on the way must be found again.
 */
export function groupSku(first: string): string {
  return `${first}-NHOM`;
}

const pathOf = (product: string) => `${V3}/products/${product}/variations`;

/** The words a variation is chosen by, one for each of the names; none where it stands for any of them. */
function wordsOf({ attributes }: Variation, names: readonly string[]): string[] | undefined {
  const words = names.flatMap((name) => attributes?.find((one) => one.name === name)?.option || []);
  return words.length > 0 && words.length === names.length ? words : undefined;
}

/** What sizes that stand there are told apart by; undefined where nothing tells them apart. */
export function namesOf(variations: readonly Variation[]): readonly string[] | undefined {
  const told = variations.find(({ attributes }) => attributes && attributes.length > 0);
  return told?.attributes?.map(({ name }) => name);
}

/** Names of the attributes that tell a product's variations apart. */
export function choiceNames({ attributes }: Product): string[] {
  return (attributes ?? []).flatMap(({ name, variation }) => (variation === true ? [name] : []));
}

/** A size its owner switched off is not for sale, whatever stock it has. */
export function seenVariations(product: Product, variations: readonly Variation[]): SeenUnit[] {
  const names = choiceNames(product);
  return variations
    .filter(({ status }) => status == null || status === "publish")
    .map((variation) => {
      const options = wordsOf(variation, names);
      return {
        id: unitId.parse(variation.id),
        sku: variation.sku ?? "",
        ...(variation.regular_price != null && { price: vnd.parse(variation.regular_price) }),
        ...(variation.stock_quantity != null && { stock: variation.stock_quantity }),
        ...(options && { options }),
      };
    });
}

/** All of them, oldest first, those switched off too. */
export async function variationsOf(api: Api, product: string, call: Call): Promise<Variation[]> {
  const all: Variation[] = [];
  for await (const { items } of api.pages({ path: pathOf(product), schema: variationsAnswer }, call))
    all.push(...items);
  return all;
}

/** Attributes that tell the sizes apart: the words of the draft, and those of whatever else stands there. */
export function choiceAttributes(draft: ListingDraft, standing: readonly Variation[]): Record<string, unknown>[] {
  const { optionNames, units } = draft;
  const words = [
    ...units.map(({ options }) => options),
    ...standing.flatMap((one) => [wordsOf(one, optionNames) ?? []]),
  ];
  return optionNames.map((name, position) => ({
    name,
    visible: true,
    variation: true,
    options: [...new Set(words.flatMap((options) => options[position] ?? []))],
  }));
}

const wordFields = ({ options }: DraftUnit, { optionNames }: ListingDraft) => ({
  attributes: optionNames.map((name, position) => ({ name, option: options[position] ?? "" })),
});

/** A size as it is made, with its price and its stock. */
export function newVariation(unit: DraftUnit, draft: ListingDraft): Record<string, unknown> {
  return {
    sku: unit.sku,
    regular_price: String(unit.price),
    manage_stock: true,
    stock_quantity: unit.stock,
    ...weightField(unit),
    ...wordFields(unit, draft),
  };
}

/** A variation without a weight has its product's. */
const weightField = ({ weightGrams }: DraftUnit) =>
  weightGrams === undefined ? {} : { weight: String(weightGrams / 1_000) };

/**
 * Adds the sizes a product lacks and calls those that are there as the draft does; their price and stock stay.
 * @returns the shop's numbers of the new ones by SKU
 * @throws MarketplaceError `unknown_outcome` where sizes went out and the answer never came; the first refusal of a single one
 */
export async function saveVariations(
  api: Api,
  product: string,
  draft: ListingDraft,
  standing: readonly Variation[],
  call: Call,
): Promise<ReadonlyMap<string, string>> {
  const there = new Map(standing.map((one) => [one.sku ?? "", one]));
  const create = draft.units.filter(({ sku }) => !there.has(sku)).map((unit) => newVariation(unit, draft));
  const update = draft.units.flatMap((unit) => {
    const known = there.get(unit.sku);
    const same = known && wordsOf(known, draft.optionNames)?.join("\u0000") === unit.options.join("\u0000");
    const { weight } = weightField(unit);
    const isAsHeavy = weight === undefined || weight === known?.weight;
    return known && !(same && isAsHeavy)
      ? [{ id: jsonNumber(known.id), ...weightField(unit), ...wordFields(unit, draft) }]
      : [];
  });
  if (create.length + update.length === 0) return new Map();
  const path = `${pathOf(product)}/batch`;
  const body = { ...(create.length > 0 && { create }), ...(update.length > 0 && { update }) };
  const nature = create.length > 0 ? "create" : "set";
  const answer = await api.ask({ path, method: "POST", nature, body, schema: variationBatchAnswer }, call);
  const refused = [...(answer.create ?? []), ...(answer.update ?? [])].find(({ error }) => error)?.error;
  if (refused) {
    const { failure, words } = failureOf(refused, 200);
    throw fail({ marketplace: "woocommerce", operation: path, now: api.client.now() }, failure, words);
  }
  return new Map((answer.create ?? []).map(({ id, sku }) => [sku ?? "", id]));
}
