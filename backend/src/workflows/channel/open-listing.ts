import type { OwnSettings } from "../../modules/channel/domain/decide";
import type { Candidate, Match } from "../../modules/channel/store/matches";
import type { Listing } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { channelName } from "./channel-names";
import type { Engine } from "./engine";
import { adopted } from "./history";
import { matchInShop } from "./match-shop";
import { askingMarketplace, type Checked, checkProduct, type Preview, type Wish } from "./preview-listing";
import { type ShopContext, shopContext } from "./shop-context";
import type { ToldFault } from "./told-fault";

export type Opened =
  | Exclude<Preview, { kind: "checked" }>
  | { kind: "faulty"; faults: ToldFault[] }
  | { kind: "listed_already" }
  /** Nothing new goes to a paused shop. */
  | { kind: "shop_paused" }
  /** The shop may have it already: nothing is created until a person has looked. */
  | { kind: "waits"; match: Match }
  | { kind: "opened"; listing: Listing };

/** Opens a listing whose dry run finds nothing wrong and which the shop does not have yet, and queues it. */
export async function openListing(engine: Engine, wish: Wish, actor: string): Promise<Opened> {
  return askingMarketplace(async () => {
    const context = await shopContext(engine, wish.shop_id);
    if ("kind" in context) return context;
    const facts = (await engine.facts([wish.product_id])).get(wish.product_id) ?? null;
    return openIn(context, wish.product_id, facts, wish.settings ?? {}, actor);
  });
}

/** Opens one listing in a shop whose facts are at hand. @throws MarketplaceError */
export async function openIn(
  context: ShopContext,
  product: string,
  facts: Checked["facts"] | null,
  settings: OwnSettings,
  actor: string,
): Promise<Opened> {
  const { engine, shop } = context;
  if (shop.paused_at) return { kind: "shop_paused" };
  const listed = await engine.book.matches.listed(shop.id, [product]);
  if (listed.size > 0) return { kind: "listed_already" };
  const checked = await checkProduct(context, facts, null, settings);
  if (checked.kind !== "checked") return checked;
  const { wanted, faults } = checked;
  if (!wanted || faults.length > 0) return { kind: "faulty", faults };
  const fresh = { shop_id: shop.id, product_id: product, settings, wanted };
  const match = await matchInShop(context, product, checked.facts);
  if (match.kind === "person") {
    const { matches } = engine.book;
    const asked = await matches.ask(fresh, match.candidates, actor, engine.now());
    const before = async () => (await matches.waiting(shop.id)).find(({ product_id }) => product_id === product);
    const waiting = asked ?? (await before());
    return waiting ? { kind: "waits", match: waiting } : { kind: "listed_already" };
  }
  const listing =
    match.kind === "same"
      ? await adoptFound(engine, shop, fresh, match.candidate, null)
      : await open(engine, shop, fresh, actor);
  // Decisions saved while this was checked hold for it, too.
  if (listing) await engine.book.noteListings([listing.id]);
  return listing ? { kind: "opened", listing } : { kind: "listed_already" };
}

type Fresh = Parameters<Engine["book"]["open"]>[0];

export async function open(engine: Engine, shop: ChannelShop, fresh: Fresh, actor: string): Promise<Listing | null> {
  const channel = channelName(shop.channel);
  return engine.book.open(fresh, engine.now(), {
    kind: "opened",
    actor,
    message_vi: `Đã yêu cầu đăng sản phẩm lên ${channel}.`,
    message_en: `The product was asked to be listed on ${channel}.`,
  });
}

export async function adoptFound(
  engine: Engine,
  shop: ChannelShop,
  fresh: Fresh,
  { seen }: Candidate,
  answer: { id: string; actor: string } | null,
): Promise<Listing | null> {
  const event = { ...adopted(channelName(shop.channel), [seen], false), ...(answer && { actor: answer.actor }) };
  return engine.book.matches.adopt(fresh, seen.id, engine.now(), event, answer);
}
