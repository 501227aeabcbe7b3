import { mayCarry, shopTermsSchema } from "../../modules/channel/domain/shop-terms";
import type { ShopRequest } from "../../modules/channel/store/shop-requests";
import { saveDecision } from "./decisions";
import type { Engine } from "./engine";

export type Asked =
  | { kind: "asked"; request: ShopRequest }
  /** No shop that several share. */
  | { kind: "no_shop" }
  /** The shop takes this producer's goods already. */
  | { kind: "has_place" }
  | { kind: "waits_already" };

/** Asks for a place in a shared shop, in a producer's name. */
export async function askForPlace(
  engine: Engine,
  wish: Pick<ShopRequest, "shop_id" | "producer_id" | "message">,
  actor: string,
): Promise<Asked> {
  const shop = await engine.book.shop(wish.shop_id);
  if (!shop || shop.producer_id !== null) return { kind: "no_shop" };
  const standing = await engine.book.decisions.standing(shop.channel);
  if (mayCarry(null, standing.terms(shop.channel, shop.id), wish.producer_id)) return { kind: "has_place" };
  const request = await engine.book.requests.ask(wish, actor, engine.now());
  return request ? { kind: "asked", request } : { kind: "waits_already" };
}

export type PlaceAnswer = { kind: "grant" } | { kind: "refuse"; reason: string };
export type PlaceSettled =
  | { kind: "settled"; request: ShopRequest }
  | { kind: "no_request" }
  | { kind: "answered_before" }
  /** Somebody saved other terms of the shop at the same time. */
  | { kind: "saved_meanwhile" }
  /** The shop's list of producers holds no more. */
  | { kind: "full" };

/**
 * Grants a place by writing the producer into the next version of the shop's terms, then notes the answer; or refuses it. A crash in between
 * leaves a request that waits although the shop takes the producer's goods: granting it again only notes the answer.
 */
export async function settlePlace(
  engine: Engine,
  id: string,
  answer: PlaceAnswer,
  actor: string,
): Promise<PlaceSettled> {
  const { requests } = engine.book;
  const request = await requests.find(id);
  if (!request) return { kind: "no_request" };
  if (request.state !== "waiting") return { kind: "answered_before" };
  if (answer.kind === "grant") {
    const refused = await givePlace(engine, request, actor);
    if (refused) return refused;
  }
  const [state, reason] =
    answer.kind === "grant" ? (["granted", null] as const) : (["refused", answer.reason] as const);
  const decided = await requests.decide(id, state, reason, actor, engine.now());
  const settled = decided ? await requests.find(id) : null;
  return settled ? { kind: "settled", request: settled } : { kind: "answered_before" };
}

async function givePlace(
  engine: Engine,
  { shop_id, producer_id }: ShopRequest,
  actor: string,
): Promise<Extract<PlaceSettled, { kind: "no_request" | "saved_meanwhile" | "full" }> | null> {
  const { book } = engine;
  const shop = await book.shop(shop_id);
  if (!shop) return { kind: "no_request" };
  const [[own], standing] = await Promise.all([
    book.decisions.history({ kind: "terms", channel: shop.channel, shop: shop.id, subject: "" }),
    book.decisions.standing(shop.channel),
  ]);
  const terms = standing.terms(shop.channel, shop.id);
  if (mayCarry(null, terms, producer_id)) return null;
  const body = shopTermsSchema.safeParse({ ...terms, producers: [...terms.producers, producer_id] });
  if (!body.success) return { kind: "full" };
  const proposal = {
    kind: "terms" as const,
    channel: shop.channel,
    shop: shop.id,
    subject: "" as const,
    body: body.data,
  };
  const saved = await saveDecision(engine, proposal, own?.version ?? 0, actor);
  return saved ? null : { kind: "saved_meanwhile" };
}
