import type { ShopPaused } from "../../contracts/channel-desk";
import type { Pauser } from "../../modules/channel/domain/pause";
import type { ChannelShop } from "../../modules/channel/store/shops";
import type { Engine } from "./engine";

/** That a shop is paused, as people are told. */
export function toldPause({ paused_at, paused_as, pause_reason }: ChannelShop): ShopPaused | null {
  return paused_at && { since: paused_at.toISOString(), by: paused_as ?? "officer", reason: pause_reason ?? "" };
}

export type ShopTurned =
  | { kind: "turned"; shop: ChannelShop }
  | { kind: "no_shop" }
  | { kind: "paused_already" }
  | { kind: "not_paused" }
  /** A producer does not end what an officer ordered. */
  | { kind: "officers_pause" };

/**
 * Stops sending to a shop, but for what must leave all the same. Work under way ends after the call it is at. Orders go on being read,
 * and their goods reserved.
 */
export async function pauseShop({ book, now }: Engine, id: string, who: Pauser, reason: string): Promise<ShopTurned> {
  const shop = await book.shop(id);
  if (!shop) return { kind: "no_shop" };
  if (!(await book.pauses.pause(id, who, reason, now()))) return { kind: "paused_already" };
  return { kind: "turned", shop: (await book.shop(id)) ?? shop };
}

/** Lets a shop go on; all its open listings are compared again and what changed meanwhile is sent. */
export async function resumeShop({ book, now }: Engine, id: string, who: Pauser): Promise<ShopTurned> {
  const shop = await book.shop(id);
  if (!shop) return { kind: "no_shop" };
  if (await book.pauses.resume(id, who, now())) return { kind: "turned", shop: (await book.shop(id)) ?? shop };
  const ordered = who.as === "producer" && shop.paused_as === "officer";
  return { kind: ordered ? "officers_pause" : "not_paused" };
}
