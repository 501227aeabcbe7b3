import type { Catalogue } from "../catalogue";
import type { KnownProduct, SeenOffer } from "../types";
import { wordsOf } from "../vietnamese";
import { type Phrases, phrasesOf } from "./phrases";
import { Dice, type Half, halfOf } from "./random";
import { realTitles } from "./register";
import { callName, offerFor, printedName, sellerFor, strangerFor } from "./titles";

export interface Case {
  readonly kind: string;
  readonly product: KnownProduct;
  readonly offer: SeenOffer;
  readonly same: boolean;
}

const SIZES = [100, 150, 200, 250, 300, 350, 450, 500, 700, 750, 1_000, 1_500, 2_000, 5_000] as const;

/** Contents are not in the public register: half of the products get an invented one, for the measurement only. */
export function withSampleContents(products: readonly KnownProduct[]): KnownProduct[] {
  return products.map((product) => {
    const dice = new Dice(`content:${product.id}`);
    if (dice.chance(0.5)) return product;
    const unit = /^(nước|rượu|mật|dầu|giấm|tinh dầu)/iu.test(product.name) ? "ml" : "g";
    return { ...product, content: { amount: dice.pick(SIZES), unit } };
  });
}

/** The half a product is in: all products of a producer are in one. */
export const halfOfProduct = ({ producer, name }: KnownProduct): Half => halfOf(printedName(producer ?? "") || name);

const read = new Map<string, ReadonlySet<string>>();

function words(text: string): ReadonlySet<string> {
  const known = read.get(text) ?? new Set(wordsOf(text).map(({ folded }) => folded));
  read.set(text, known);
  return known;
}

function likeness(a: string, b: string): number {
  const [one, other] = [words(a), words(b)];
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(1, one.size + other.size - common);
}

/** Two rows that may be one product under two spellings: never used as a pair of different ones. */
function mayBeOne(a: KnownProduct, b: KnownProduct): boolean {
  const [one, other] = [a, b].map(({ producer, name }) => words(callName(producer ?? "") || name));
  const contained = (x: ReadonlySet<string>, y: ReadonlySet<string>) => [...x].every((word) => y.has(word));
  if (!one || !other) return false;
  const sameName = contained(words(a.name), words(b.name)) || contained(words(b.name), words(a.name));
  const unnamed = !a.producer || !b.producer;
  return sameName && (unnamed || contained(one, other) || contained(other, one)) && likeness(a.name, b.name) >= 0.99;
}

/** Somebody is named: by the producer, or by a brand inside the name. Without that no title can ever tell. */
const isNameable = (product: KnownProduct, catalogue: Catalogue): boolean => {
  const portrait = catalogue.portrait(product.id);
  return portrait !== undefined && portrait.producerBrand.length + portrait.nameBrand.length > 0;
};

class CaseMaker {
  constructor(
    private readonly products: readonly KnownProduct[],
    private readonly phrases: Phrases,
    private readonly half: Half,
  ) {}

  private dice(kind: string, product: KnownProduct, turn: number): Dice {
    return new Dice(`${this.half}:${kind}:${product.id}:${turn}`);
  }

  /** The product itself: its producer in the title, as the seller, or both; one in ten tells neither. */
  genuine(product: KnownProduct, turn: number): Case {
    const dice = this.dice("genuine", product, turn);
    const name = callName(product.producer ?? "");
    const told = dice.next();
    const brand = told < 0.75 ? name : "";
    const ownShop = name !== "" && (told < 0.4 || (told >= 0.75 && told < 0.9));
    const seller = ownShop
      ? sellerFor(name, product.province, this.phrases, dice)
      : strangerFor(product.province, this.phrases, dice);
    const content =
      product.content?.amount && product.content.unit && dice.chance(0.7)
        ? { amount: product.content.amount, unit: product.content.unit }
        : undefined;
    const offer = offerFor({ product, brand, seller, ...(content && { content }) }, this.phrases, dice);
    return { kind: "the product itself", product, offer, same: true };
  }

  /** Goods of another producer, or of the same one, judged against this product. */
  private ofOther(kind: string, product: KnownProduct, other: KnownProduct, turn: number): Case {
    const dice = this.dice(`${kind}:${other.id}`, product, turn);
    const name = callName(other.producer ?? "");
    const brand = dice.chance(0.75) ? name : "";
    const seller =
      name !== "" && dice.chance(0.6)
        ? sellerFor(name, other.province, this.phrases, dice)
        : strangerFor(other.province, this.phrases, dice);
    return { kind, product, offer: offerFor({ product: other, brand, seller }, this.phrases, dice), same: false };
  }

  neighbours(product: KnownProduct, sisters: ReadonlySet<string>): Case[] {
    const near = this.products
      .filter((other) => other.id !== product.id && !sisters.has(other.id) && !mayBeOne(product, other))
      .map((other) => ({ other, alike: likeness(product.name, other.name) }))
      .filter(({ alike }) => alike >= 0.25)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, 4);
    return near.map(({ other }, turn) => this.ofOther("same goods, another producer", product, other, turn));
  }

  sisters(product: KnownProduct, sisters: ReadonlySet<string>): Case[] {
    return this.products
      .filter((other) => sisters.has(other.id) && !mayBeOne(product, other))
      .slice(0, 4)
      .map((other, turn) => this.ofOther("another product of the producer", product, other, turn));
  }

  otherKind(product: KnownProduct, turn: number): Case {
    const dice = this.dice("kind", product, turn);
    const brand = callName(product.producer ?? "");
    const kind = dice.pick(this.phrases.otherKinds);
    const seller = brand ? sellerFor(brand, product.province, this.phrases, dice) : undefined;
    const offer = offerFor({ product, kind, brand, ...(seller && { seller }) }, this.phrases, dice);
    return {
      kind: "another flavour or form",
      product,
      offer,
      same: words(product.name).size === words(`${product.name} ${kind}`).size,
    };
  }

  otherSize(product: KnownProduct): Case[] {
    const { content } = product;
    if (content?.amount === undefined || content.unit === undefined) return [];
    const dice = this.dice("size", product, 0);
    const others = SIZES.filter((size) => size !== content.amount);
    const amount = others[Math.floor(dice.next() * others.length)] ?? 50;
    const brand = callName(product.producer ?? "");
    const recipe = { product, brand, content: { amount, unit: content.unit }, saysSize: true };
    return [{ kind: "another size", product, offer: offerFor(recipe, this.phrases, dice), same: false }];
  }

  invented(product: KnownProduct, turn: number): Case[] {
    const portraitless = callName(product.producer ?? "") === "";
    const dice = this.dice("invented", product, turn);
    const brand = dice.pick(this.phrases.invented);
    const seller = dice.chance(0.5)
      ? sellerFor(brand, product.province, this.phrases, dice)
      : strangerFor(product.province, this.phrases, dice);
    // A name that carries its own brand stays the brand's product, whoever resells it.
    if (portraitless) return [];
    const plain = { ...product, name: product.name };
    return [
      {
        kind: "same goods, unknown producer",
        product,
        offer: offerFor({ product: plain, brand, seller }, this.phrases, dice),
        same: false,
      },
    ];
  }
}

/** Every generated pair of one half; titles of the other half's phrases and products never occur in it. */
export function generatedCases(
  all: readonly KnownProduct[],
  catalogue: Catalogue,
  half: Half,
): { cases: Case[]; nameless: number } {
  const mine = all.filter((product) => halfOfProduct(product) === half);
  const maker = new CaseMaker(mine, phrasesOf(half), half);
  const nameable = mine.filter((product) => isNameable(product, catalogue));
  const cases = nameable.flatMap((product) => {
    const sisters = new Set(catalogue.sistersOf(product.id).map((sister) => sister.product.id));
    const carriesBrand = (catalogue.portrait(product.id)?.nameBrand.length ?? 0) > 0;
    return [
      ...[0, 1, 2, 3, 4, 5].map((turn) => maker.genuine(product, turn)),
      ...maker.neighbours(product, sisters),
      ...maker.sisters(product, sisters),
      ...[0, 1].map((turn) => maker.otherKind(product, turn)),
      ...maker.otherSize(product),
      ...(carriesBrand ? [] : [0, 1].flatMap((turn) => maker.invented(product, turn))),
    ];
  });
  const real = realTitles().filter((title) => halfOf(title) === half);
  const nearest = mine.flatMap((product) =>
    real
      .filter((title) => likeness(title, product.name) >= 0.15)
      .map((title) => ({ kind: "real listing of something else", product, offer: { title }, same: false })),
  );
  return { cases: [...cases, ...nearest], nameless: mine.length - nameable.length };
}
