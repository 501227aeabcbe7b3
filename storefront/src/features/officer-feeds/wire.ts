import type { FeedAsked, FeedRun, PresenceFeeds } from "@contracts/presence-feeds";
import { z } from "zod";

const text = z.string();
const count = z.number().int().nonnegative();
const instant = z.iso.datetime();

const runSchema: z.ZodType<FeedRun> = z.object({
  ...{ id: text, began_at: instant, ended_at: instant, outcome: z.enum(["taken", "unchanged", "failed"]) },
  ...{
    fault: text.nullable(),
    detail: text.nullable(),
    generated_at: instant.nullable(),
    list_sha256: text.nullable(),
  },
  counts: z
    .object({ rows: count, matched: count, kept: count, gone: count, unmatched: count, refused: count })
    .nullable(),
  refused: z.array(z.object({ row: count, field: text })),
  unmatched: z.array(z.object({ url: text, title: text, seller: text.nullable() })),
});

export const feedsSchema: z.ZodType<PresenceFeeds> = z.object({
  feeds: z.array(
    z.object({
      channel: z.object({ id: text, name: z.object({ vi: text, en: text }) }),
      state: z.enum(["none", "no_address", "not_authorised", "waiting", "failing", "stale", "fresh"]),
      ...{ host: text.nullable(), sample: z.boolean(), asked_at: instant.nullable() },
      grants: z.array(
        z.object({
          ...{ state: z.enum(["authorised", "withdrawn"]), source: text, note: text },
          recorded: z.object({ by: text, at: instant }),
        }),
      ),
      ...{ last_run: runSchema.nullable(), last_taken: runSchema.nullable() },
    }),
  ),
});

export const askedSchema: z.ZodType<FeedAsked> = z.object({ asked_at: instant });
