import type { Catalogue } from "./catalogue";
import type { Phrase, Portrait } from "./portrait";
import { sizeReasons } from "./size";
import { covered, mainSegments, saysMore, type Title } from "./title";
import type { Band, Reason, ReasonCode, SeenOffer } from "./types";
import { fold, positionOf, type Word, wordsOf } from "./vietnamese";

const spoken = (words: Phrase) => words.map(({ text }) => text).join(" ");
const reason = (code: ReasonCode, about?: string): Reason => (about ? { code, about } : { code });

/** Reasons that rule the product out, and those that leave it to a person. */
const AGAINST: ReadonlySet<ReasonCode> = new Set(["name_other", "other_size", "other_strength", "sister_product"]);
const DOUBT: ReadonlySet<ReasonCode> = new Set([
  "name_incomplete",
  "producer_missing",
  "producer_unknown",
  "other_producer",
  "other_province",
  "size_unclear",
  "strength_missing",
  "several_products",
  "more_goods",
  "unknown_words",
]);
/** Doubts that rule the product out when nothing names its producer. */
const AGAINST_STRANGERS: ReadonlySet<ReasonCode> = new Set(["other_producer", "other_province", "name_incomplete"]);

/** Shops write their names in one word: `namhuyfood`. Shorter ones would be found anywhere. */
const SHORTEST_JOINED = 5;

function isSeller(phrase: Phrase, seller: string | undefined): boolean {
  if (seller === undefined || phrase.length === 0) return false;
  if (positionOf(phrase, wordsOf(seller)) >= 0) return true;
  const joined = phrase.map(({ folded }) => folded).join("");
  return (
    joined.length >= SHORTEST_JOINED &&
    fold(seller)
      .replace(/[^a-z0-9]/g, "")
      .includes(joined)
  );
}

function identity(portrait: Portrait, title: Title, offer: SeenOffer): Reason {
  const { nameBrand, producerBrand, product } = portrait;
  // One foreign word in a name (`Trà Oolong`) need not be a brand; it stands for the producer only when nothing else does.
  const speaks = nameBrand.length > 1 || nameBrand.some(({ loud }) => loud) || producerBrand.length === 0;
  const brands = [producerBrand, speaks ? nameBrand : []].filter(({ length }) => length > 0);
  const inTitle = brands.find((brand) => positionOf(brand, title.words) >= 0);
  if (inTitle) return reason("producer_in_title", spoken(inTitle));
  const shop = offer.channel && offer.shopId ? `${offer.channel}:${offer.shopId}` : undefined;
  const ownShop = shop !== undefined && (product.shops ?? []).includes(shop);
  if (ownShop || brands.some((brand) => isSeller(brand, offer.seller))) {
    // Without a name none is said: a shop's key tells a person nothing.
    return reason("producer_is_seller", offer.seller);
  }
  return brands.length === 0
    ? reason("producer_unknown")
    : reason("producer_missing", product.producer ?? product.name);
}

function nameReason({ goods, nameBrand }: Portrait, title: Title): Reason {
  const { missing } = covered(goods, title.words);
  const brandMissing = covered(nameBrand, title.words).missing;
  if (missing.length * 2 > goods.length) return reason("name_other", spoken(missing));
  const all = [...missing, ...brandMissing];
  return all.length > 0 ? reason("name_incomplete", spoken(all)) : reason("name_complete");
}

/** A sister product the title names at least as fully. */
function sisterReasons(portrait: Portrait, title: Title, catalogue: Catalogue): Reason[] {
  const own = [...portrait.goods, ...portrait.nameBrand];
  const said = (words: Phrase) => covered(words, title.words).missing.length === 0;
  const fitting = catalogue.sistersOf(portrait.product.id).filter((sister) => {
    const strengthFits = sister.strengths.every(({ value }) => title.strengths.some((there) => there.value === value));
    return said([...sister.goods, ...sister.soft, ...sister.nameBrand]) && strengthFits;
  });
  return fitting.flatMap((sister) => {
    const theirs = [...sister.goods, ...sister.soft, ...sister.nameBrand];
    const weSayMore = covered(own, theirs).missing.length > 0;
    const theySayMore = covered(theirs, [...own, ...portrait.soft, ...portrait.places]).missing.length > 0;
    if (theySayMore && !weSayMore) return [reason("sister_product", sister.product.name)];
    return theySayMore || !weSayMore ? [reason("several_products", sister.product.name)] : [];
  });
}

function strengthReasons({ strengths, product }: Portrait, title: Title, catalogue: Catalogue): Reason[] {
  const same = (a: { value: number; kind: string }, b: { value: number; kind: string }) =>
    a.value === b.value && a.kind === b.kind;
  const other = title.strengths.find((there) => !strengths.some((own) => same(own, there)));
  if (strengths.length === 0) {
    const sisterHas = catalogue
      .sistersOf(product.id)
      .some((sister) => other && sister.strengths.some((s) => same(s, other)));
    return other && sisterHas ? [reason("other_strength", `${other.value} ${other.kind}`)] : [];
  }
  if (strengths.every((own) => title.strengths.some((there) => same(own, there)))) return [];
  if (title.strengths.length > 0 && other) return [reason("other_strength", `${other.value} ${other.kind}`)];
  return catalogue.sistersOf(product.id).length > 0 ? [reason("strength_missing", `${strengths[0]?.value ?? ""}`)] : [];
}

/** What the title says that neither the product's name, its producer, its home nor common praise explains. */
function surplusReasons(portrait: Portrait, title: Title, catalogue: Catalogue): Reason[] {
  const { goods, soft, places, nameBrand, producerBrand, home, product } = portrait;
  const known = {
    own: [...goods, ...nameBrand, ...places, ...soft, ...producerBrand],
    around: [...home.flat(), ...wordsOf(product.producer ?? "")],
  };
  const main = mainSegments([...goods, ...nameBrand], title.segments);
  const left = title.segments.map((segment) => ({
    ...saysMore(segment, known, title.marked),
    main: main.has(segment),
  }));
  const isGoods = (word: Word) => catalogue.isGoods(word);
  const more = left.filter(({ main, taste }) => main || taste).flatMap(({ words }) => words.filter(isGoods));
  const unknown = left.filter(({ main }) => main).flatMap(({ words }) => words.filter((word) => !isGoods(word)));
  return [
    ...(more.length > 0 ? [reason("more_goods", spoken(more))] : []),
    ...(unknown.length > 0 ? [reason("unknown_words", spoken(unknown))] : []),
  ];
}

function strangerReasons(portrait: Portrait, title: Title, catalogue: Catalogue): Reason[] {
  const { nameBrand, producerBrand, places, goods, home, province, product } = portrait;
  const own = [...nameBrand, ...producerBrand, ...places, ...goods, ...home.flat(), ...wordsOf(product.producer ?? "")];
  const foreign = catalogue
    .brandsIn(title.words)
    .filter(({ owners, phrase }) => !owners.has(product.id) && covered(phrase, own).missing.length > 0);
  const rest = covered([...nameBrand, ...producerBrand, ...places], title.words).rest;
  const elsewhere = catalogue.provincesIn(rest).filter((group) => group !== province);
  return [
    ...(foreign[0] ? [reason("other_producer", spoken(foreign[0].phrase))] : []),
    ...(elsewhere.length > 0 && province !== undefined ? [reason("other_province")] : []),
  ];
}

/** Name, producer and contents, where no number decides. Doubt never counts as presence. */
export function judgeByName(
  portrait: Portrait,
  title: Title,
  offer: SeenOffer,
  catalogue: Catalogue,
): { readonly band: Band; readonly reasons: readonly Reason[] } {
  const who = identity(portrait, title, offer);
  const reasons = [
    nameReason(portrait, title),
    who,
    ...sisterReasons(portrait, title, catalogue),
    ...strengthReasons(portrait, title, catalogue),
    ...sizeReasons(portrait.product.content, title.quantities),
    ...strangerReasons(portrait, title, catalogue),
    ...(title.joined ? [reason("several_products")] : []),
    ...surplusReasons(portrait, title, catalogue),
  ];
  const known = who.code === "producer_in_title" || who.code === "producer_is_seller";
  const against = reasons.some(({ code }) => AGAINST.has(code) || (!known && AGAINST_STRANGERS.has(code)));
  if (against) return { band: "different", reasons };
  return { band: reasons.some(({ code }) => DOUBT.has(code)) ? "person" : "same", reasons };
}
