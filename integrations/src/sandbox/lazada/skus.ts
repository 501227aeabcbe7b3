import { fieldsAt, numberAt, type SandboxResponse, textAt } from "../core/http";
import type { Market } from "../core/market";
import type { SandboxListing, SandboxTier, SandboxUnit } from "../core/state";
import { answer, refusal } from "./envelope";
import { many } from "./payload";

export type Detail = { field: string; message: string; seller_sku?: string };

/** Declared sale properties: those of the seller's own need a declaration, with every option that is used. */
export function tiersOf(product: unknown): SandboxTier[] {
  return Object.values(fieldsAt(product, "variation")).map((variation) => ({
    name: textAt(variation, "name"),
    options: many(fieldsAt(variation, "options").option).map(String),
  }));
}

const optionsOf = (sku: unknown, tiers: readonly SandboxTier[]) =>
  tiers.map(({ name }) => textAt(fieldsAt(sku, "saleProp"), name));

/** @param standing SKUs there are already, which new ones must differ from */
export function variationFaults(
  skus: readonly unknown[],
  tiers: readonly SandboxTier[],
  standing: readonly SandboxUnit[] = [],
): Detail[] {
  const faults: Detail[] = [];
  const add = (sku: unknown, field: string, message: string) =>
    faults.push({ field, message, seller_sku: textAt(sku, "SellerSku") });
  const taken = new Set(standing.map(({ options }) => options.join("|")));
  for (const sku of skus) {
    const names = Object.keys(fieldsAt(sku, "saleProp"));
    const unknown = names.find((name) => !tiers.some((tier) => tier.name === name));
    if (unknown !== undefined) add(sku, unknown, "4161 variation attribute is not found in the variation label");
    const options = optionsOf(sku, tiers);
    if (options.some((option, tier) => !tiers[tier]?.options.includes(option)))
      add(sku, "saleProp", "SKU_VARIATION_OPTION_NOT_EXIST");
    const combination = options.join("|");
    if (skus.length + standing.length > 1 && taken.has(combination)) add(sku, "saleProp", "4112 duplicate variant");
    taken.add(combination);
  }
  for (const { name, options } of tiers) {
    if ([...name].length > 15) faults.push({ field: "variation", message: "VARIATION_NAME_LENGTH_LIMIT" });
    if (options.some((option) => [...option].length > 20))
      faults.push({ field: "variation", message: "VARIATION_OPTION_LENGTH_LIMIT" });
  }
  return faults;
}

export function skuFaults(skus: readonly unknown[]): Detail[] {
  const faults: Detail[] = [];
  const seen = new Set<string>();
  if (skus.length === 0 || skus.length > 50) faults.push({ field: "Skus", message: "4171 number of SKUs" });
  for (const sku of skus) {
    const seller = textAt(sku, "SellerSku");
    const add = (field: string, message: string) => faults.push({ field, message, seller_sku: seller });
    if (seller === "" || /["*^~<>/|\\]/.test(seller)) add("SellerSku", "4108 SellerSku is required");
    if (seen.has(seller)) add("SellerSku", "4105 BIZ_CHECK_SELLER_SKU_DUPLICATE");
    seen.add(seller);
    if (!(numberAt(sku, "price") > 0)) add("price", "4118 price is zero");
    if (!(numberAt(sku, "quantity") >= 0)) add("quantity", "212 quantity");
    if (!(numberAt(sku, "package_weight") > 0) || numberAt(sku, "package_weight") > 40)
      add("package_weight", "4164 weight");
    const sum = ["package_length", "package_width", "package_height"].reduce(
      (total, side) => total + numberAt(sku, side),
      0,
    );
    if (!(sum > 0 && sum <= 300)) add("package_length", "4165 package size");
  }
  return faults;
}

export function newUnits(skus: readonly unknown[], tiers: readonly SandboxTier[], market: Market): SandboxUnit[] {
  return skus.map((sku) => ({
    id: String(15_298_000_000 + market.serial()),
    sku: textAt(sku, "SellerSku"),
    price: numberAt(sku, "price"),
    stock: numberAt(sku, "quantity"),
    options: optionsOf(sku, tiers),
  }));
}

/** Adds SKUs to a product whose SKUs are told apart already; to any other none can be added. */
export function addSkus(product: unknown, listing: SandboxListing, market: Market): SandboxResponse {
  const skus = many(fieldsAt(product, "Skus").Sku);
  const declared = tiersOf(product);
  const tiers = (listing.tiers ?? []).map(({ name, options }) => ({
    name,
    options: [...new Set([...options, ...(declared.find((tier) => tier.name === name)?.options ?? [])])],
  }));
  const faults = [...skuFaults(skus), ...variationFaults(skus, tiers, listing.units)];
  if (tiers.length === 0) faults.push({ field: "AssociatedSku", message: "4161 the product uses no variation" });
  if (!listing.units.some(({ id }) => id === textAt(product, "AssociatedSku")))
    faults.push({ field: "AssociatedSku", message: "207 SKU not found" });
  if (skus.some((sku) => listing.units.some((unit) => unit.sku === textAt(sku, "SellerSku"))))
    faults.push({ field: "SellerSku", message: "4105 BIZ_CHECK_SELLER_SKU_DUPLICATE" });
  if (faults.length > 0) return refusal(market, "501", "E501: Update product failed", faults);
  listing.tiers = tiers;
  listing.units = [...listing.units, ...newUnits(skus, tiers, market)];
  market.index(listing);
  market.touch(listing);
  return answer(market, {});
}

/** Words that are left out of an edit stay as they are. */
export function renameFaults(product: unknown): Detail[] {
  const skus = many(fieldsAt(product, "Skus").Sku);
  const tiers = tiersOf(product);
  const isRenaming = tiers.length > 0 || skus.some((sku) => Object.keys(fieldsAt(sku, "saleProp")).length > 0);
  return isRenaming ? variationFaults(skus, tiers) : [];
}

/** New words for options of SKUs there are. */
export function rename(product: unknown, listing: SandboxListing): void {
  const tiers = tiersOf(product);
  if (tiers.length === 0) return;
  const named = new Map(
    many(fieldsAt(product, "Skus").Sku).map((sku) => [textAt(sku, "SkuId"), optionsOf(sku, tiers)]),
  );
  listing.tiers = tiers;
  listing.units = listing.units.map((unit) => ({ ...unit, options: named.get(unit.id) ?? unit.options }));
}
