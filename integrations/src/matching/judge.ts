import { isGtin } from "../core";
import type { Catalogue } from "./catalogue";
import { judgeByName } from "./name-rule";
import type { Portrait } from "./portrait";
import { covered, type Title, titleOf } from "./title";
import type { KnownProduct, SeenOffer, Verdict } from "./types";
import { fold } from "./vietnamese";

/** Folded, with one kind of dash. */
const plain = (text: string) => fold(text).replace(/[‐-―]/g, "-");
const SHORTEST_NUMBER = 6;

/** Finds `1850/QĐ-UBND-HC` as people write it: with blanks, without marks, with any dash; never inside a longer number. */
function namesDecision(decisions: readonly string[], text: string): string | undefined {
  const searched = plain(text);
  return decisions.find((decision) => {
    const parts = plain(decision).match(/[a-z0-9]+|[/-]/g) ?? [];
    const pattern = new RegExp(`(?<![a-z0-9])${parts.join("\\s*")}(?![a-z0-9])`);
    return decision.length >= SHORTEST_NUMBER && pattern.test(searched);
  });
}

/** Our own listing, or our own SKU in the shop: numbers that only we gave. */
function judgeByOwnNumbers({ listings, shopSkus }: KnownProduct, offer: SeenOffer): Verdict | undefined {
  if (offer.listingKey && listings?.includes(offer.listingKey)) {
    return { band: "same", rule: "listing", reasons: [{ code: "own_listing", about: offer.listingKey }] };
  }
  const sku = offer.channel && offer.shopId && offer.sku ? `${offer.channel}:${offer.shopId}:${offer.sku}` : undefined;
  if (sku === undefined || !shopSkus?.includes(sku)) return undefined;
  return { band: "same", rule: "shop_sku", reasons: [{ code: "own_sku", about: offer.sku ?? "" }] };
}

/** A barcode confirms goods of the right name. Barcodes get copied, so one on other goods is for a person. */
function judgeByGtin(portrait: Portrait, title: Title, offer: SeenOffer, byName: Verdict): Verdict | undefined {
  const own = (portrait.product.gtins ?? []).map((code) => code.padStart(14, "0"));
  if (!offer.gtin || !isGtin(offer.gtin) || own.length === 0) return undefined;
  if (own.includes(offer.gtin.padStart(14, "0"))) {
    const named = covered(portrait.goods, title.words).missing.length < portrait.goods.length;
    return { band: named ? "same" : "person", rule: "gtin", reasons: [{ code: "same_gtin", about: offer.gtin }] };
  }
  const band = byName.band === "same" ? "person" : byName.band;
  return { band, rule: "gtin", reasons: [{ code: "other_gtin", about: offer.gtin }, ...byName.reasons] };
}

/** Doubts that a decision's number clears: the goods are named whole, only their producer is not. */
const CLEARED: ReadonlySet<string> = new Set(["name_complete", "producer_missing", "producer_unknown"]);

/** A decision recognises many products, so its number counts only where the title fits no other one of them. */
function judgeByDecision(
  portrait: Portrait,
  title: Title,
  offer: SeenOffer,
  byName: Verdict,
  catalogue: Catalogue,
): Verdict | undefined {
  const decision = namesDecision(portrait.product.decisions ?? [], `${offer.title} ${offer.text ?? ""}`);
  if (!decision || !byName.reasons.every(({ code }) => CLEARED.has(code))) return undefined;
  const fitting = catalogue
    .recognisedBy(decision)
    .filter(({ goods }) => covered(goods, title.words).missing.length === 0);
  if (fitting.length !== 1) return undefined;
  return { band: "same", rule: "decision", reasons: [{ code: "decision_named", about: decision }, ...byName.reasons] };
}

/**
 * Is this offer this product? By our own listing, our SKU in the shop, the GTIN, the decision's number with the whole
 * name, and only then by name, producer and contents.
 * @throws RangeError for a product the catalogue does not hold
 */
export function judge(productId: string, offer: SeenOffer, catalogue: Catalogue): Verdict {
  const portrait = catalogue.portrait(productId);
  if (!portrait) throw new RangeError(`no product ${productId} in the catalogue`);
  const own = judgeByOwnNumbers(portrait.product, offer);
  if (own) return own;
  const title = titleOf(offer.title);
  const byName: Verdict = { ...judgeByName(portrait, title, offer, catalogue), rule: "name" };
  return (
    judgeByGtin(portrait, title, offer, byName) ?? judgeByDecision(portrait, title, offer, byName, catalogue) ?? byName
  );
}
