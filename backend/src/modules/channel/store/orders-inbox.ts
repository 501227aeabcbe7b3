import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import type { ChannelEvent, MarketplaceId } from "@ocop/integrations/core";
import { rowsOf } from "./rows";

export type Way = "webhook" | "queue" | "kept";

/** The order or listing a message is about. */
export function aboutOf(event: ChannelEvent): string | null {
  if (event.kind === "order_changed") return event.order;
  if (event.kind === "listing_changed") return event.listing;
  return event.kind === "other" ? event.channelType : null;
}

/** @returns false where the message was received before */
export async function insertMessage(
  knex: Knex,
  channel: MarketplaceId,
  event: ChannelEvent,
  received: { at: Date; way: Way; bodySha256: string | null },
): Promise<boolean> {
  const rows = await rowsOf(
    knex,
    `insert into channel_message (id, channel, key, shop, kind, about, happened_at, received_at, way, body_sha256)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (channel, key) where deleted_at is null do nothing returning id`,
    [
      generateEntityId("", "chmsg"),
      channel,
      event.key,
      event.shop ?? null,
      event.kind,
      aboutOf(event),
      new Date(event.at).toISOString(),
      received.at.toISOString(),
      received.way,
      received.bodySha256,
    ],
  );
  return rows.length === 1;
}

/** Orders the messages of a stretch of time were about. @param shop as the marketplace numbers it */
export async function ordersTold(
  knex: Knex,
  channel: MarketplaceId,
  shop: string,
  from: Date,
  to: Date,
): Promise<string[]> {
  const rows = await rowsOf(
    knex,
    `select distinct about from channel_message where channel = ? and shop = ? and kind = 'order_changed'
       and received_at >= ? and received_at <= ? and about is not null order by about`,
    [channel, shop, from.toISOString(), to.toISOString()],
  );
  return rows.map((row) => z.object({ about: z.string() }).parse(row).about);
}

export async function countRefusal(knex: Knex, channel: MarketplaceId, reason: string, at: Date): Promise<void> {
  await rowsOf(
    knex,
    `insert into channel_refusal (id, channel, day, reason, count, last_at) values (?, ?, ?, ?, 1, ?)
     on conflict (channel, day, reason) where deleted_at is null
     do update set count = channel_refusal.count + 1, last_at = excluded.last_at, updated_at = now()`,
    [generateEntityId("", "chref"), channel, at.toISOString().slice(0, 10), reason, at.toISOString()],
  );
}

const refusalSchema = z.object({
  channel: z.string(),
  day: z.string(),
  reason: z.string(),
  count: z.number(),
  last_at: z.date(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** The latest first. @param since a UTC day, `YYYY-MM-DD` */
export async function refusalsSince(knex: Knex, since: string): Promise<Refusal[]> {
  const rows = await rowsOf(
    knex,
    "select channel, day, reason, count, last_at from channel_refusal where day >= ? order by last_at desc",
    [since],
  );
  return rows.map((row) => refusalSchema.parse(row));
}
