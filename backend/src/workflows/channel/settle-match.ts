import type { Match } from "../../modules/channel/store/matches";
import type { Engine } from "./engine";
import { adoptFound, type Opened, open } from "./open-listing";
import { askingMarketplace, checkProduct } from "./preview-listing";
import { type ShopContext, shopContext } from "./shop-context";

export type MatchAnswer = { kind: "adopt"; external_id: string } | { kind: "create" } | { kind: "drop" };
export type MatchSettled =
  | Opened
  | { kind: "no_match" }
  | { kind: "answered_before" }
  | { kind: "no_candidate" }
  | { kind: "dropped" };

/** A person has looked: it is this listing, it is none of them, or the product shall not be listed there. */
export async function settleMatch(
  engine: Engine,
  id: string,
  answer: MatchAnswer,
  actor: string,
): Promise<MatchSettled> {
  const match = await engine.book.matches.find(id);
  if (!match) return { kind: "no_match" };
  if (match.state !== "waiting") return { kind: "answered_before" };
  if (answer.kind === "drop") {
    const decided = await engine.book.matches.decide(id, "dropped", null, actor, engine.now());
    return { kind: decided ? "dropped" : "answered_before" };
  }
  return askingMarketplace(async () => {
    const context = await shopContext(engine, match.shop_id);
    if ("kind" in context) return context;
    return settleIn(context, match, answer, actor);
  });
}

async function settleIn(
  context: ShopContext,
  match: Match,
  answer: Exclude<MatchAnswer, { kind: "drop" }>,
  actor: string,
): Promise<MatchSettled> {
  const { engine, shop } = context;
  if (shop.paused_at) return { kind: "shop_paused" };
  const { id, shop_id, product_id, settings } = match;
  const facts = (await engine.facts([product_id])).get(product_id) ?? null;
  const checked = await checkProduct(context, facts, null, settings);
  if (checked.kind !== "checked") return checked;
  const { wanted, faults } = checked;
  // What the shop has may be linked also while something is wrong with ours: the listing then tells what.
  if (!wanted || (answer.kind === "create" && faults.length > 0)) return { kind: "faulty", faults };
  const fresh = { shop_id, product_id, settings, wanted };
  if (answer.kind === "adopt") {
    const candidate = match.candidates.find(({ seen }) => seen.id === answer.external_id);
    if (!candidate) return { kind: "no_candidate" };
    const listing = await adoptFound(engine, shop, fresh, candidate, { id, actor });
    if (listing) await engine.book.noteListings([listing.id]);
    return listing ? { kind: "opened", listing } : { kind: "answered_before" };
  }
  const listing = await open(engine, shop, fresh, actor);
  if (!listing) return { kind: "listed_already" };
  await engine.book.noteListings([listing.id]);
  await engine.book.matches.decide(id, "created", null, actor, engine.now());
  return { kind: "opened", listing };
}
