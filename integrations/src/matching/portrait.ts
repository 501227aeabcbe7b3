import { commonForm, SOFT_PHRASES, STYLE_PHRASES, TRADE_PHRASES } from "./lexicon";
import type { PhraseIndex } from "./phrase-index";
import { PROVINCES } from "./provinces";
import { measured, type Strength } from "./quantity";
import type { KnownProduct } from "./types";
import { positionOf, type Word, wordsOf } from "./vietnamese";

export type Phrase = readonly Word[];

/** A product's name taken apart, once, when the catalogue is built. */
export interface Portrait {
  readonly product: KnownProduct;
  /** What the goods are: a title must say all of it. */
  readonly goods: Phrase;
  /** What a seller may leave out. */
  readonly soft: Phrase;
  /** Places inside the name (`Xoài Cao Lãnh`). */
  readonly places: Phrase;
  /** A brand inside the name (`Mật ong Mai Huyền`): a title must say it too. */
  readonly nameBrand: Phrase;
  /** The producer's name without legal form and trade; empty when it is unknown or only a place. */
  readonly producerBrand: Phrase;
  readonly strengths: readonly Strength[];
  /** Places a title may name without contradiction, and the number of its province. */
  readonly home: readonly Phrase[];
  readonly province: number | undefined;
}

/** Removes every occurrence of the phrases; the longest come first in each list. */
export function without(words: Phrase, removed: readonly Phrase[]): Phrase {
  let rest: Phrase = words;
  // Most phrases of the long lists cannot stand here: their first word does not.
  const there = new Set(words.map(({ folded }) => folded));
  for (const phrase of removed) {
    if (!there.has(phrase[0]?.folded ?? "")) continue;
    for (let at = positionOf(phrase, rest); at >= 0; at = positionOf(phrase, rest)) {
      rest = [...rest.slice(0, at), ...rest.slice(at + phrase.length)];
    }
  }
  return rest;
}

const placeName = (text: string) =>
  wordsOf(text.replace(/^(xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tp\.?|tx\.?)\s+/iu, ""));

export function provinceGroup(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const words = wordsOf(name);
  return PROVINCES.find((province) => positionOf(province.words, words) >= 0)?.group;
}

function homeOf(product: KnownProduct): Phrase[] {
  const province = provinceGroup(product.province);
  const names = [product.commune, product.district, product.province].filter(
    (name) => name !== undefined && name !== "",
  );
  const around = PROVINCES.filter(({ group }) => group === province).map(({ words }) => words);
  return [...names.map((name) => placeName(name ?? "")), ...around].filter(({ length }) => length > 0);
}

const letters = (words: Phrase) => words.reduce((sum, { folded }) => sum + folded.length, 0);

/** Words that mean goods wherever they stand: written small in a name, or first in the names of two producers. */
export type GoodsVocabulary = (word: Word) => boolean;

export function goodsVocabulary(products: readonly KnownProduct[]): GoodsVocabulary {
  const small = new Set<string>();
  const first = new Map<string, Set<string>>();
  const key = ({ folded, spelling }: Word) => spelling ?? folded;
  for (const { name, producer } of products) {
    const words = wordsOf(commonForm(measured(name).rest));
    words.forEach((word, index) => {
      if (!word.capital && !/^\d/.test(word.folded)) small.add(key(word));
      if (index > 0) return;
      const owners = first.get(key(word)) ?? new Set();
      first.set(key(word), owners.add(producer ?? name));
      // "Khô cá", "Bánh in": a small second word says that the first is no brand.
      if (words[1] && !words[1].capital) small.add(key(word));
    });
  }
  for (const [word, owners] of first) if (owners.size > 1) small.add(word);
  const plain = new Set([...small].map((word) => word.replace(/^\d/, "")));
  return (word) => small.has(key(word)) || (word.spelling === null && plain.has(word.folded));
}

/** Two words at least stay: one syllable of a name is found in too many titles. */
function producerBrand(product: KnownProduct, isGoods: GoodsVocabulary, home: readonly Phrase[]): Phrase {
  const named = without(wordsOf(product.producer ?? ""), TRADE_PHRASES).filter(({ capital }) => capital);
  let brand = named;
  while (brand[0] && brand.length > 2 && isGoods(brand[0])) brand = brand.slice(1);
  const elsewhere = without(brand, home);
  const tooLittle = elsewhere.length < 2 && letters(elsewhere) < 4 && brand.length > elsewhere.length;
  return letters(elsewhere) >= 2 && !tooLittle ? elsewhere : [];
}

/**
 * The runs of capital letters inside a name that are neither goods nor places. A goods word with a capital beside a
 * brand's word belongs to the brand: `Chị Thảo`, `An Tiến`.
 */
function brandInName(words: Phrase, isGoods: GoodsVocabulary, places: readonly Phrase[]): Phrase {
  const rest = without(words, [...places, ...STYLE_PHRASES]);
  const isName = ({ capital, folded }: Word) => capital && !/^\d/.test(folded);
  const sure = rest.map((word, index) => isName(word) && !isGoods(word) && (index > 0 || (rest[1]?.capital ?? true)));
  const run = rest.filter((word, index) => {
    const beside = sure[index - 1] === true || sure[index + 1] === true;
    return sure[index] === true || (index > 0 && isName(word) && beside);
  });
  return letters(run) >= 3 ? run : [];
}

/** By identity, not by spelling: in `Khoai Khoái` one word goes and the other stays. */
const subtract = (words: Phrase, removed: Phrase): Phrase => words.filter((word) => !removed.includes(word));

/** Names of places that goods are called after: provinces, and what the caller adds. */
export type Gazetteer = Pick<PhraseIndex<unknown>, "in">;

export function portraitOf(product: KnownProduct, isGoods: GoodsVocabulary, gazetteer: Gazetteer): Portrait {
  const { rest, strengths } = measured(commonForm(product.name));
  const words = wordsOf(rest);
  const home = homeOf(product);
  const brand = producerBrand(product, isGoods, home);
  const named = gazetteer.in(words).flatMap(({ phrase, at }) => (at > 0 ? [phrase] : []));
  const known = [...home.filter((place) => positionOf(place, words) > 0), ...named].sort((a, b) => b.length - a.length);
  const nameBrand = brandInName(words, isGoods, known);
  const withoutBrand = subtract(words, nameBrand);
  // The producer's own name inside the product's name is identity, not goods.
  const goodsAndPlaces = positionOf(brand, withoutBrand) >= 0 ? without(withoutBrand, [brand]) : withoutBrand;
  const goodsAndSoft = without(goodsAndPlaces, known);
  const hard = without(goodsAndSoft, SOFT_PHRASES);
  return {
    product,
    goods: hard.length > 0 ? hard : goodsAndSoft,
    soft: hard.length > 0 ? subtract(goodsAndSoft, hard) : [],
    places: subtract(goodsAndPlaces, goodsAndSoft),
    nameBrand,
    producerBrand: brand,
    strengths,
    home,
    province: provinceGroup(product.province),
  };
}
