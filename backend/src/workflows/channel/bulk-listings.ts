import type { OwnSettings } from "../../modules/channel/domain/decide";
import type { ProductFacts } from "../../modules/channel/domain/wanted";
import type { Engine } from "./engine";
import { type Opened, openIn } from "./open-listing";
import { askingMarketplace, type Checked, checkProduct, type Preview } from "./preview-listing";
import { type NoContext, type ShopContext, shopContext } from "./shop-context";

/** Pairs of shop and product that one request may ask about. */
export const MOST_PAIRS = 2_000;
/** Opening asks the marketplace about every pair, so fewer of them fit into one request; the interface goes on with the next. */
export const MOST_OPENED = 200;
/** Products whose facts are read at once. */
const FACTS_AT_ONCE = 500;

export type Selection = { shops: readonly string[]; products: readonly string[] };
export type PairAnswer<A> = { shop_id: string; product_id: string; name: string | null; answer: A };

const FOLLOWS_DECISIONS: OwnSettings = {};

/** The dry run of every product on every shop; nothing is written or sent. */
export async function previewMany(engine: Engine, selection: Selection): Promise<PairAnswer<Preview>[]> {
  return forEachPair<Preview>(engine, selection, async (context, product, facts, listed) =>
    checkProduct(context, facts, listed.get(product) ?? null),
  );
}

/** Opens every product on every shop where the dry run finds nothing wrong; the others are told with their reasons. */
export async function openMany(engine: Engine, selection: Selection, actor: string): Promise<PairAnswer<Opened>[]> {
  return forEachPair<Opened>(engine, selection, async (context, product, facts) =>
    openIn(context, product, facts, FOLLOWS_DECISIONS, actor),
  );
}

type Failed = NoContext | Extract<Preview, { kind: "channel_failed" }>;
type Listed = ReadonlyMap<string, NonNullable<Checked["listing"]>>;

/** One answer per pair; a marketplace that fails leaves the pairs of other shops untouched. */
async function forEachPair<A>(
  engine: Engine,
  { shops, products }: Selection,
  answerFor: (context: ShopContext, product: string, facts: ProductFacts | null, listed: Listed) => Promise<A>,
): Promise<PairAnswer<A | Failed>[]> {
  const facts = await factsOf(engine, products);
  const answers: PairAnswer<A | Failed>[] = [];
  for (const shop_id of shops) {
    const context = await askingMarketplace(() => shopContext(engine, shop_id));
    const listed = "kind" in context ? new Map() : await engine.book.matches.listed(shop_id, products);
    for (const product_id of products) {
      const known = facts.get(product_id) ?? null;
      const answer =
        "kind" in context ? context : await askingMarketplace(() => answerFor(context, product_id, known, listed));
      answers.push({ shop_id, product_id, name: known?.name ?? null, answer });
    }
  }
  return answers;
}

async function factsOf(engine: Engine, products: readonly string[]): Promise<Map<string, ProductFacts>> {
  const facts = new Map<string, ProductFacts>();
  for (let at = 0; at < products.length; at += FACTS_AT_ONCE) {
    for (const [id, known] of await engine.facts(products.slice(at, at + FACTS_AT_ONCE))) facts.set(id, known);
  }
  return facts;
}
