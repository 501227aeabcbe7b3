import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../modules/access";
import { stateOf } from "../../modules/access/domain/invitation";
import type { AccessService } from "../../modules/access/service";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import type { OfflineFacts } from "../../modules/indicator/domain/cheapest-step";
import type { Context } from "../../modules/indicator/domain/context";
import type { Entity } from "../../modules/indicator/domain/entity";
import { PRESENCE_STATES } from "../../modules/indicator/domain/presence-on-day";
import { today } from "../../platform/calendar/clock";
import { presenceBook } from "../presence/container-presence";

/** More questions about pages than any officer has open. */
const ALL_REVIEWS = 20_000;

/** Finds out what is known of those a share misses, all at once. @param channels those the share counts */
export async function offlineFacts(
  container: MedusaContainer,
  missing: readonly Entity[],
  channels: readonly string[],
  context: Context,
): Promise<(entity: Entity) => OfflineFacts> {
  const { book }: ChannelService = container.resolve(CHANNEL);
  const presence = presenceBook(container);
  const products = missing.map(({ id }) => id);
  const [accountOf, linked, listed, shops, { reviews }] = await Promise.all([
    accounts(container, missing),
    presence.linkedAmong(products, channels),
    book.listedAmong(products),
    book.shops(),
    presence.pageOfReviews({ open: true, within: products }, ALL_REVIEWS, 0),
  ]);
  const inReview = new Set(reviews.map(({ product_id }) => product_id));
  const onOurs = new Set(listed.filter((one) => channels.includes(one.channel)).map(({ product_id }) => product_id));
  const counting = shops.filter(({ channel }) => channels.includes(channel));
  const connected = new Set(counting.filter(({ state }) => state === "connected").map((shop) => shop.producer_id));
  const lapsed = new Set(counting.filter(({ state }) => state === "reconnect").map((shop) => shop.producer_id));
  return ({ id, about: { producer } }) => {
    const states = statesOf(context, id, channels);
    const unseen = states.every((state) => state === "unknown" || state === "not_applicable");
    return {
      inReview: inReview.has(id),
      unproven: states.includes("claimed") || states.includes("stale") || (unseen && linked.has(id)),
      notBuyable: states.includes("listed_not_buyable"),
      listed: onOurs.has(id),
      shop: connected.has(producer) ? "connected" : lapsed.has(producer) ? "reconnect" : null,
      account: accountOf(producer),
      hasProducer: producer !== null,
    };
  };
}

function statesOf({ presence }: Context, product: string, channels: readonly string[]) {
  const row = presence.rowOf(product);
  if (row < 0) return [];
  const columns = channels.map((id) => presence.channels.indexOf(id)).filter((column) => column >= 0);
  return columns.map((column) => PRESENCE_STATES[presence.states[row + column] ?? 0] ?? "unknown");
}

async function accounts(container: MedusaContainer, missing: readonly Entity[]) {
  const { producers, invitations }: AccessService = container.resolve(ACCESS);
  const ids = [...new Set(missing.flatMap(({ about: { producer } }) => (producer === null ? [] : [producer])))];
  const [owned, latest] = await Promise.all([producers.ownedAmong(ids, today()), invitations.latest(ids)]);
  const now = new Date();
  const waiting = new Set(
    latest.filter((one) => ["made", "opened"].includes(stateOf(one, now))).map(({ producer_id }) => producer_id),
  );
  return (producer: string | null): OfflineFacts["account"] => {
    if (producer === null) return "none";
    return owned.has(producer) ? "owned" : waiting.has(producer) ? "invited" : "none";
  };
}
