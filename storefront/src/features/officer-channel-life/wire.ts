import type { ChannelStatusLine, PresenceChannels } from "@contracts/presence";
import type { LineEffect } from "@contracts/presence-line";
import { z } from "zod";
import { indicatorValue } from "../indicators/wire";

const text = z.string();
const bilingual = z.object({ vi: text, en: text });

export const STATES = ["open", "closed", "renamed"] as const satisfies readonly ChannelStatusLine["state"][];
export const CONFIDENCES = [
  "confirmed",
  "reported",
  "unconfirmed",
] as const satisfies readonly ChannelStatusLine["confidence"][];

export const channelsSchema: z.ZodType<PresenceChannels> = z.object({
  channels: z.array(
    z.object({
      ...{ id: text, name: bilingual, named_in_plan: z.boolean(), succeeded_by: text.nullable() },
      ...{ kind: z.enum(["marketplace", "own_shop", "website", "fanpage"]), open_today: z.boolean() },
      statuses: z.array(
        z.object({
          from: z.iso.date().nullable(),
          ...{ state: z.enum(STATES), confidence: z.enum(CONFIDENCES), note: bilingual, sources: z.array(text) },
          recorded: z.object({ by: text, at: z.iso.datetime() }).nullable(),
        }),
      ),
    }),
  ),
});

const count = z.number().int().nonnegative();
const share = z.object({
  ...{ id: z.enum(["8b", "8c"]), reading: text, title: bilingual },
  ...{ before: indicatorValue, after: indicatorValue, lost: count, gained: count },
});

export const lineEffectSchema: z.ZodType<LineEffect> = z.object({
  channel: z.object({ id: text, name: bilingual }),
  from: z.iso.date(),
  ...{ as_if_today: z.boolean(), sample: z.boolean() },
  within: z.object({ id: text, name: text }).nullable(),
  days: z
    .array(
      z.object({
        day: z.iso.date(),
        open: z.object({ before: z.boolean(), after: z.boolean() }),
        changed: count,
        shares: z.array(share),
      }),
    )
    .min(1),
  products: z.array(z.object({ id: text, name: text, producer: text.nullable(), change: z.enum(["lost", "gained"]) })),
  products_total: count,
});
