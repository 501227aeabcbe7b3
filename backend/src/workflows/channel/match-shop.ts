import { type SeenListing, sku } from "@ocop/integrations/core";
import { Catalogue, judge, type KnownProduct, type Verdict } from "@ocop/integrations/matching";
import type { ProductFacts } from "../../modules/channel/domain/wanted";
import type { Candidate } from "../../modules/channel/store/matches";
import { foldVietnamese } from "../../platform/vietnamese/fold";
import type { Engine } from "./engine";
import type { ShopContext } from "./shop-context";

/** A shop read through so lately is not read again. */
const SURVEY_LIFE_MS = 10 * 60_000;

/** Words two names share before they are compared at all. */
const SHARED_WORDS = 2;

export type ShopMatch =
  | { kind: "nothing_like_it" }
  /** The shop has it, beyond doubt: exactly one listing carries our SKU. */
  | { kind: "same"; candidate: Candidate }
  /** One or more may be it; a person looks. */
  | { kind: "person"; candidates: Candidate[] };

/** Reads the shop's own listings through where that was not done lately. @throws MarketplaceError */
async function surveyShop({ engine, shop, listings, call }: ShopContext): Promise<void> {
  const now = engine.now();
  const current = await engine.book.shop(shop.id);
  const age = now.getTime() - (current?.surveyed_at?.getTime() ?? 0);
  if (age >= 0 && age < SURVEY_LIFE_MS) return;
  const all: SeenListing[] = [];
  for await (const page of listings.list({}, call)) all.push(...page.filter(({ state }) => state !== "deleted"));
  await engine.book.matches.keepSurvey(shop.id, all, now);
}

/**
 * Does the shop have the product already? Our SKU first, asked for this moment; then barcode, decision number in the text, and
 * name with producer and contents. Only a SKU that stands on one listing settles it; everything else that may be the product
 * is for a person. @throws MarketplaceError
 */
export async function matchInShop(context: ShopContext, product: string, facts: ProductFacts): Promise<ShopMatch> {
  const { engine, shop, listings, call } = context;
  const code = facts.offer?.sku ?? "";
  const ours = await listings.findBySku(sku.parse(code), call);
  const [only, ...others] = ours;
  if (only && others.length === 0) return { kind: "same", candidate: { seen: only, verdict: bySku(code) } };
  if (only) return { kind: "person", candidates: ours.map((seen) => ({ seen, verdict: bySku(code) })) };
  await surveyShop(context);
  const found = await engine.book.matches.unlinked(shop.id);
  const similar = found.filter(({ title }) => alike(title, facts.name));
  if (similar.length === 0) return { kind: "nothing_like_it" };
  const known = await registerOf(engine, product, facts);
  const candidates = similar
    .map((seen) => ({ seen, verdict: judge(product, offerOf(seen, shop.channel, call.shop), known) }))
    .filter(({ verdict }) => verdict.band !== "different")
    .sort((a, b) => Number(b.verdict.band === "same") - Number(a.verdict.band === "same"));
  return candidates.length > 0 ? { kind: "person", candidates } : { kind: "nothing_like_it" };
}

const bySku = (code: string): Verdict => ({
  band: "same",
  rule: "shop_sku",
  reasons: [{ code: "own_sku", about: code }],
});

function offerOf({ title, description }: SeenListing, channel: string, shopId: string) {
  return { title, channel, shopId, ...(description !== undefined && { text: description }) };
}

function alike(title: string, name: string): boolean {
  const words = new Set(foldVietnamese(title).split(" "));
  const shared = foldVietnamese(name)
    .split(" ")
    .filter((word) => words.has(word));
  return new Set(shared).size >= SHARED_WORDS;
}

/** The register as matching sees it; the product alone where the engine has no register at hand or it does not hold it. */
async function registerOf(engine: Engine, id: string, facts: ProductFacts): Promise<Catalogue> {
  const register = await engine.register?.();
  return register?.portrait(id) ? register : Catalogue.of([knownProduct(id, facts)]);
}

function knownProduct(id: string, { name, producer, details }: ProductFacts): KnownProduct {
  const gtin = details?.texts.gtin;
  const net = details?.net;
  return {
    id,
    name,
    ...(producer !== null && { producer }),
    ...(details?.province != null && { province: details.province }),
    ...(net && net.unit !== "piece" && { content: { amount: net.amount, unit: net.unit } }),
    ...(gtin !== undefined && { gtins: [gtin] }),
    decisions: details?.decisions ?? [],
  };
}
