import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { z } from "@medusajs/framework/zod";
import type { Failure, SeenListing } from "@ocop/integrations/core";
import { choicesSchema, driftSchema } from "../domain/compare";
import { ownSettingsSchema } from "../domain/decide";
import { sentSchema, wantedSchema } from "../domain/wanted";

export const LISTING_STATES = ["new", "in_step", "behind", "asking", "refused", "closed"] as const;

/** Written by us from checked values; the shape is the adapters' own. */
const seen = z.custom<SeenListing>((value) => typeof value === "object" && value !== null && "units" in value);
const failure = z.custom<Failure>((value) => typeof value === "object" && value !== null && "kind" in value);

const standingFailureSchema = z.object({
  failure,
  message_vi: z.string(),
  message_en: z.string(),
  channel: z.object({ code: z.string().optional(), message: z.string().optional() }),
});
export type StandingFailure = z.infer<typeof standingFailureSchema>;

const listingSchema = z.object({
  id: z.string(),
  shop_id: z.string(),
  product_id: z.string(),
  external_id: z.string().nullable(),
  state: z.enum(LISTING_STATES),
  settings: ownSettingsSchema,
  choices: choicesSchema,
  drift: z.array(driftSchema),
  wanted: wantedSchema,
  wanted_version: z.number(),
  wanted_at: z.date(),
  sent: sentSchema,
  sent_version: z.number(),
  sent_at: z.date().nullable(),
  sending: sentSchema.nullable(),
  in_doubt_since: z.date().nullable(),
  accepted_as: z.string().nullable(),
  ruled_out_at: z.date().nullable(),
  sku_watched: z.boolean(),
  seen: seen.nullable(),
  seen_version: z.number(),
  seen_at: z.date().nullable(),
  looked_at: z.date().nullable(),
  failure: standingFailureSchema.nullable(),
});
export type Listing = z.infer<typeof listingSchema>;

export const LISTING_COLUMNS = Object.keys(listingSchema.shape).join(", ");

export function readListings(rows: readonly unknown[]): Listing[] {
  return rows.map((row) => listingSchema.parse(row));
}

/** A line of a listing's history before it is written. */
export type NewEvent = {
  kind: string;
  actor?: string;
  message_vi: string;
  message_en: string;
  detail?: Record<string, unknown>;
};

const eventSchema = z.object({
  id: z.string(),
  at: z.date(),
  actor: z.string(),
  kind: z.string(),
  message_vi: z.string(),
  message_en: z.string(),
  detail: z.record(z.string(), z.unknown()).nullable(),
});
export type ListingEvent = z.infer<typeof eventSchema>;

export function readEvents(rows: readonly unknown[]): ListingEvent[] {
  return rows.map((row) => eventSchema.parse(row));
}

/** Runs one statement with `?` placeholders. */
export async function rowsOf(knex: Knex, statement: string, params: readonly unknown[] = []): Promise<unknown[]> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(statement, [...params] as Knex.RawBinding[]);
  return rows;
}
