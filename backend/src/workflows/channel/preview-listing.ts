import { categoryId, type Fault, isMarketplaceError, type Known, sayFailure } from "@ocop/integrations/core";
import { type Action, compare, settle } from "../../modules/channel/domain/compare";
import type { OwnSettings } from "../../modules/channel/domain/decide";
import { differences, type FieldDifference } from "../../modules/channel/domain/difference";
import { contentGrams } from "../../modules/channel/domain/mapping";
import { mayCarry } from "../../modules/channel/domain/shop-terms";
import {
  type ListingSettings,
  type ProductFacts,
  type Wanted,
  wantedListing,
} from "../../modules/channel/domain/wanted";
import type { Listing } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { channelName } from "./channel-names";
import { asListed, decidedFor, withLastingWords } from "./decide-wanted";
import { toDraft } from "./draft";
import type { Engine } from "./engine";
import { type NoContext, type ShopContext, shopContext } from "./shop-context";
import { FOREIGN_FAULT, firstSizeAlone, SAMPLE_FAULT, type ToldFault, tellFault, weightOfSizes } from "./told-fault";

export type Checked = {
  kind: "checked";
  shop: ChannelShop;
  /** What was decided for this listing alone. */
  own: OwnSettings;
  facts: ProductFacts;
  /** Null where too much is undecided to say. */
  wanted: Wanted | null;
  payload: unknown;
  faults: ToldFault[];
  /** What goes otherwise than the product says, and stops nothing. */
  warnings: ToldFault[];
  difference: FieldDifference[];
  /** What syncing would send, the most urgent first; empty for a listing as wanted. */
  actions: Action[];
  /** The listing the product has on this shop. */
  listing: Listing | null;
};

export type Preview =
  | NoContext
  | { kind: "not_on_sale" }
  /** The marketplace could not be asked. */
  | { kind: "channel_failed"; message_vi: string; message_en: string }
  | Checked;

/** @param settings what is decided for this listing alone; as it was decided before where absent */
export type Wish = { shop_id: string; product_id: string; settings?: OwnSettings | undefined };

/** What a listing would be and everything wrong with it, without writing or sending anything but questions. */
export async function previewListing(engine: Engine, wish: Wish): Promise<Preview> {
  return askingMarketplace(async () => {
    const context = await shopContext(engine, wish.shop_id);
    if ("kind" in context) return context;
    const { shop_id, product_id, settings } = wish;
    const [facts, listed] = await Promise.all([
      engine.facts([product_id]),
      engine.book.matches.listed(shop_id, [product_id]),
    ]);
    return checkProduct(context, facts.get(product_id) ?? null, listed.get(product_id) ?? null, settings);
  });
}

/** Turns a marketplace's failure into an answer for people. */
export async function askingMarketplace<T>(
  ask: () => Promise<T>,
): Promise<T | { kind: "channel_failed"; message_vi: string; message_en: string }> {
  try {
    return await ask();
  } catch (error) {
    if (!isMarketplaceError(error)) throw error;
    const { vi, en } = sayFailure(error.failure, channelName(error.marketplace));
    return { kind: "channel_failed", message_vi: vi, message_en: en };
  }
}

/** Checks one product for a shop. @param listing the open one it has there @throws MarketplaceError */
export async function checkProduct(
  context: ShopContext,
  facts: ProductFacts | null,
  listing: Listing | null,
  settings?: OwnSettings,
): Promise<Extract<Preview, { kind: "not_on_sale" | "checked" }>> {
  const { engine, shop, standing, listings } = context;
  const own = settings ?? listing?.settings ?? {};
  if (!facts || (!facts.offer && !listing)) return { kind: "not_on_sale" };
  const decided = decidedFor(standing, shop, own, facts);
  const unfit: ToldFault[] = [];
  if (facts.sample && !engine.simulated(shop.channel)) unfit.push(SAMPLE_FAULT);
  if (!mayCarry(shop.producer_id, standing.terms(shop.channel, shop.id), facts.details?.producer_id ?? null))
    unfit.push(FOREIGN_FAULT);
  const warnings = [
    ...(facts.sizes && !listings.variants ? [firstSizeAlone(channelName(shop.channel), facts.sizes)] : []),
    ...(decided.kind === "decided" ? weightWarnings(asListed(facts, listings), decided.settings) : []),
  ];
  const base = { kind: "checked" as const, shop, own, facts, listing, warnings };
  if (decided.kind === "undecided") {
    const missing = decided.missing.map((field) => tellFault({ field, rule: "required" }));
    return { ...base, wanted: null, payload: null, faults: [...unfit, ...missing], difference: [], actions: [] };
  }
  const wanted = wantedListing(
    asListed(facts, listings),
    withLastingWords(decided.settings, listings),
    listing?.wanted ?? null,
  );
  if (!wanted) return { kind: "not_on_sale" };
  const { payload, faults } = await dryRun(context, wanted);
  const compared = listing?.seen
    ? compare(
        wanted,
        settle(wanted, listing.sent, listing.sending, listing.seen),
        listing.seen,
        listing.choices,
        listings.editable,
      )
    : null;
  return {
    ...base,
    wanted,
    payload,
    faults: [...unfit, ...faults.map(tellFault)],
    difference: differences(wanted, listing?.seen ?? null, compared),
    actions: compared?.actions ?? [],
  };
}

/** Sizes that hold different amounts in parcels of one weight, and a parcel no heavier than what is in it. */
function weightWarnings({ name, offer, details, sizes }: ProductFacts, settings: ListingSettings): ToldFault[] {
  const whole = [{ sku: offer?.sku ?? "", name, net: details?.net }];
  const parcels = (sizes ?? whole).map((size) => ({
    name: size.name,
    content: contentGrams(size.net),
    grams: settings.size_weights?.[size.sku] ?? settings.weight_grams,
  }));
  const known = parcels.filter(({ content }) => content > 0);
  const isAlike = known.some(({ content, grams }) =>
    known.some((other) => other.content !== content && other.grams === grams),
  );
  const isBare = known.some(({ content, grams }) => grams <= content);
  return isAlike || isBare ? [weightOfSizes(parcels)] : [];
}

/** The exact payload and every fault that what is known of the channel shows. */
async function dryRun(context: ShopContext, wanted: Wanted): Promise<{ payload: unknown; faults: Fault[] }> {
  const { tree, categories, shopFacts, listings, call } = context;
  const id = categoryId.parse(wanted.settings.category);
  const category = tree?.categories.find((one) => one.id === id);
  const outside: Fault[] = tree && !category ? [{ field: "category", rule: "not_an_option" }] : [];
  const rules = outside.length > 0 ? undefined : await categories?.rules(id, call);
  const known: Known = { category, rules, shop: shopFacts ?? undefined };
  const { payload, faults } = listings.dryRun(toDraft(wanted, wanted.pictures), known);
  // Our own pictures are uploaded on the way.
  return { payload, faults: [...outside, ...faults].filter(({ rule }) => rule !== "not_uploaded") };
}
