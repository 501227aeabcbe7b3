import { z } from "@medusajs/framework/zod";
import { marketplaceId } from "@ocop/integrations/core";

/** What a worker process is told, as JSON in `PUSH`. */
export const pushSettingsSchema = z.object({
  database: z.string(),
  /** Time runs so many times as fast from `start` on, here and on the marketplaces. */
  start: z.number(),
  speed: z.number(),
  channels: z.array(z.object({ channel: marketplaceId, url: z.string() })),
  /** Calls a second for each lane of each shop; the adapters' own where null. */
  perSecond: z.number().nullable(),
});
export type PushSettings = z.infer<typeof pushSettingsSchema>;

/** What a calling process is told, as JSON in `CALLS`. */
export const callsSchema = z.object({
  database: z.string(),
  url: z.string(),
  shop: z.string(),
  calls: z.number(),
  perSecond: z.number(),
});
export type Calls = z.infer<typeof callsSchema>;

export function fastClock({ start, speed }: Pick<PushSettings, "start" | "speed">): () => number {
  return () => start + (Date.now() - start) * speed;
}

export const KEYS = `k1:${"k".repeat(40)}`;

export type WorkerReport = { rss: number; heap: number };
