import type { ProductFacts } from "../../src/modules/channel/domain/wanted";
import { setupOf } from "./channels";
import type { Dice } from "./dice";
import { MANGO, type World } from "./world";

/** Everything one history is played with. */
export type Scene = {
  world: World;
  chance: Dice;
  sku: string;
  listing: string;
  story: string[];
  worst: number;
  leaked: string[];
  /** After so many more calls that change something the shop is paused, in the midst of the work. */
  pausesIn: number | null;
  goods: Goods;
};

export type Step = (scene: Scene) => string | Promise<string>;

type Size = { sku: string; name: string; price: number; available: number };

/** What is sold of the product: one thing, or sizes, the first of which always stays. */
export type Goods = {
  /** In this history sizes come and go. */
  several: boolean;
  /** Numbers of sizes are never given twice. */
  made: number;
  sizes: Size[];
};

const MOST_SIZES = 5;

const anyPrice = (chance: Dice) => 50_000 + 500 * chance.upTo(50);
const anyStock = (chance: Dice) => chance.upTo(4);

function newSize(chance: Dice, sku: string, number: number): Size {
  const code = number === 1 ? sku : `${sku}-${number}`;
  return { sku: code, name: `Loại ${number}`, price: anyPrice(chance), available: anyStock(chance) };
}

/** Half of the histories play sizes, from one to three in the beginning. */
export function anyGoods(chance: Dice, sku: string): Goods {
  const several = chance.chance(0.5);
  const made = several ? 1 + chance.upTo(2) : 1;
  return { several, made, sizes: Array.from({ length: made }, (_, before) => newSize(chance, sku, before + 1)) };
}

/** Any product there could be under a SKU; moderation may dislike its name. */
export function anyFacts({ world, chance, goods }: Pick<Scene, "world" | "chance" | "goods">): ProductFacts {
  const refused = setupOf(world.channel).sandbox.refusedWords[0]?.word;
  const word = refused !== undefined && chance.chance(0.1) ? ` ${refused}` : "";
  return {
    ...MANGO,
    name: `Xoài sấy dẻo Cao Lãnh loại ${chance.upTo(9)}${word} (mẫu)`,
    story: `Xoài cát Hòa Lộc chín cây sấy dẻo, không thêm đường, không chất bảo quản, mẻ số ${chance.upTo(3)}, đóng gói tại Cao Lãnh.`,
    stars: chance.pick([null, 3, 4, 5]),
    ...offered(goods),
  };
}

function offered({ sizes }: Goods): Pick<ProductFacts, "offer" | "sizes"> {
  const [first, ...others] = sizes.map((size) => ({ ...size }));
  return { offer: first ?? null, sizes: first && others.length > 0 ? [first, ...others] : undefined };
}

/** Everything is said anew: words, and price and stock of every size. */
export const change: Step = async (scene) => {
  const { world, chance, goods, sku } = scene;
  for (const size of goods.sizes) Object.assign(size, { price: anyPrice(chance), available: anyStock(chance) });
  const facts = anyFacts(scene);
  world.catalogue.set(sku, facts);
  await world.refresh();
  return `wanted: ${facts.name}, ${facts.stars} stars, ${told(goods)}`;
};

/** One size comes, goes, or costs and holds something else; the words stay. */
export const changeSize: Step = async (scene) => {
  const { world, chance, goods, sku } = scene;
  if (!goods.several) return "no sizes to change";
  const what = chance.pick([addSize, addSize, dropSize, reprice, restock])(scene);
  const before = world.catalogue.get(sku);
  if (before) world.catalogue.set(sku, { ...before, ...offered(goods) });
  await world.refresh();
  return `${what}: ${told(goods)}`;
};

const told = ({ sizes }: Goods) =>
  sizes.map(({ sku, price, available }) => `${sku} for ${price} đ, ${available} left`).join("; ");

type SizeStep = (scene: Scene) => string;

const addSize: SizeStep = ({ chance, goods, sku }) => {
  if (goods.made >= MOST_SIZES) return "no further size";
  goods.made += 1;
  goods.sizes.push(newSize(chance, sku, goods.made));
  return "one size more";
};

const dropSize: SizeStep = ({ chance, goods }) => {
  if (goods.sizes.length < 2) return "the first size stays";
  const [gone] = goods.sizes.splice(1 + chance.upTo(goods.sizes.length - 2), 1);
  return `no more ${gone?.sku}`;
};

function oneOf({ chance, goods }: Scene): Size | undefined {
  return goods.sizes[chance.upTo(goods.sizes.length - 1)];
}

const reprice: SizeStep = (scene) => {
  const size = oneOf(scene);
  if (size) size.price = anyPrice(scene.chance);
  return `another price of ${size?.sku}`;
};

const restock: SizeStep = (scene) => {
  const size = oneOf(scene);
  if (size) size.available = anyStock(scene.chance);
  return `another stock of ${size?.sku}`;
};
