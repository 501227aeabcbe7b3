import { setImmediate } from "node:timers/promises";
import { NOISE_PHRASES } from "./lexicon";
import { numbersIn, numbersOf } from "./numbers";
import { PhraseIndex } from "./phrase-index";
import { type GoodsVocabulary, goodsVocabulary, type Phrase, type Portrait, portraitOf, without } from "./portrait";
import { PROVINCES } from "./provinces";
import type { KnownProduct, SeenOffer } from "./types";
import { positionOf, wordsOf } from "./vietnamese";

/** Products taken apart before other work has its turn. */
const SLICE = 100;

const phraseKey = (phrase: Phrase) => phrase.map(({ folded, spelling }) => spelling ?? folded).join(" ");

/** Equal goods, brand and strengths: one product standing twice in the register. */
export function isTwin(a: Portrait, b: Portrait): boolean {
  const key = ({ goods, strengths }: Portrait) =>
    `${goods
      .map(({ folded }) => folded)
      .sort()
      .join(" ")}|${strengths
      .map(({ value }) => value)
      .sort()
      .join(" ")}`;
  return key(a) === key(b) && sharesBrand(a, b);
}

/** The same producer, as far as names tell: `Út Lê Trâm` and `Út Lê Trâm Cái Bè`, a TNHH and a TNHH MTV. */
function sharesBrand(a: Portrait, b: Portrait): boolean {
  const [one, other] = [a, b].map(({ producerBrand, nameBrand }) =>
    producerBrand.length > 0 ? producerBrand : nameBrand,
  );
  if (!one || !other || one.length === 0 || other.length === 0) return false;
  return positionOf(one, other) >= 0 || positionOf(other, one) >= 0;
}

/** A brand, and the products it stands for. */
interface Brand {
  readonly phrase: Phrase;
  readonly owners: ReadonlySet<string>;
}

/** The register as matching sees it: what else a title could mean, and which words mean goods. */
export class Catalogue {
  readonly isGoods: GoodsVocabulary;
  private readonly gazetteer: PhraseIndex<undefined>;
  private readonly portraits = new Map<string, Portrait>();
  private readonly brands = new PhraseIndex<Set<string>>();
  private readonly ownersOf = new Map<string, Set<string>>();
  private readonly provinces = new PhraseIndex<number>();
  private readonly sisters = new Map<string, readonly Portrait[]>();
  private readonly byDecision = new Map<string, Portrait[]>();
  /** Products by numbers that point at them: our listings and SKUs, barcodes, and the shops of their producers. */
  private readonly byNumber = new Map<string, string[]>();

  private constructor(products: readonly KnownProduct[], places: readonly string[]) {
    this.isGoods = goodsVocabulary(products);
    this.gazetteer = gazetteerOf(products, places);
    for (const { words, group } of PROVINCES) this.provinces.add(words, group);
  }

  /** @param places names of districts, which goods are called after and which are therefore no brands */
  static of(products: readonly KnownProduct[], places: readonly string[] = []): Catalogue {
    const catalogue = new Catalogue(products, places);
    for (const product of products) catalogue.add(product);
    return catalogue;
  }

  /** The same in slices, so that a server goes on answering: a national register takes more than a second. */
  static async inSlices(products: readonly KnownProduct[], places: readonly string[] = []): Promise<Catalogue> {
    const catalogue = new Catalogue(products, places);
    for (const [index, product] of products.entries()) {
      if (index % SLICE === 0) await setImmediate();
      catalogue.add(product);
    }
    return catalogue;
  }

  portrait(id: string): Portrait | undefined {
    return this.portraits.get(id);
  }

  /** Products a decision recognised, by its number as written in the register. */
  recognisedBy(decision: string): readonly Portrait[] {
    return this.byDecision.get(decision) ?? [];
  }

  /**
   * Products an offer may show, told by a number it carries or by whom it names as producer or seller: each has still to be judged.
   * What names nobody fits too much to be looked for.
   */
  candidatesOf(offer: SeenOffer): Set<string> {
    const byNumber = numbersIn(offer).flatMap((number) => this.byNumber.get(number) ?? []);
    const named = [offer.title, offer.seller ?? ""].flatMap((text) => this.brandsIn(wordsOf(text)));
    return new Set([...byNumber, ...named.flatMap(({ owners }) => [...owners])]);
  }

  /** Other products of the same producer. */
  sistersOf(id: string): readonly Portrait[] {
    const known = this.sisters.get(id);
    if (known) return known;
    const portrait = this.portraits.get(id);
    const found = portrait ? this.findSisters(portrait) : [];
    this.sisters.set(id, found);
    return found;
  }

  /** Brands of the register that stand in a text. */
  brandsIn(words: Phrase): Brand[] {
    return this.brands.in(words).map(({ phrase, value }) => ({ phrase, owners: value }));
  }

  /** Numbers of the provinces a text names. */
  provincesIn(words: Phrase): number[] {
    return this.provinces.in(words).map(({ value }) => value);
  }

  private add(product: KnownProduct): void {
    const portrait = portraitOf(product, this.isGoods, this.gazetteer);
    this.portraits.set(product.id, portrait);
    for (const phrase of [portrait.nameBrand, portrait.producerBrand]) this.addBrand(phrase, product.id);
    for (const number of numbersOf(product)) {
      this.byNumber.set(number, [...(this.byNumber.get(number) ?? []), product.id]);
    }
    for (const decision of product.decisions ?? []) {
      this.byDecision.set(decision, [...(this.byDecision.get(decision) ?? []), portrait]);
    }
  }

  private addBrand(phrase: Phrase, owner: string): void {
    const [first] = phrase;
    // One short word is too little to accuse a title of naming another producer.
    if (!first || (phrase.length === 1 && first.folded.length < 4)) return;
    // A co-operative called "Tự Nhiên" would be named by every title that says "natural".
    if (without(phrase, NOISE_PHRASES).length === 0) return;
    const known = this.ownersOf.get(phraseKey(phrase));
    if (known) {
      known.add(owner);
      return;
    }
    const owners = new Set([owner]);
    this.ownersOf.set(phraseKey(phrase), owners);
    this.brands.add(phrase, owners);
  }

  private findSisters(portrait: Portrait): Portrait[] {
    const own = [...portrait.producerBrand, ...portrait.nameBrand];
    const ids = new Set(this.brandsIn(own).flatMap(({ owners }) => [...owners]));
    return [...ids].flatMap((id) => {
      const other = this.portraits.get(id);
      return other && other !== portrait && sharesBrand(portrait, other) && !isTwin(portrait, other) ? [other] : [];
    });
  }
}

function gazetteerOf(products: readonly KnownProduct[], places: readonly string[]): PhraseIndex<undefined> {
  const names = [...places, ...products.map(({ district }) => district ?? "")];
  const phrases = names.map(wordsOf).filter(({ length }) => length > 1);
  const all = [...PROVINCES.map(({ words }) => words), ...phrases];
  const index = new PhraseIndex<undefined>();
  for (const phrase of new Map(all.map((one) => [phraseKey(one), one])).values()) index.add(phrase, undefined);
  return index;
}
