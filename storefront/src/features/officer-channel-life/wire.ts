import type { ChannelStatusLine, PresenceChannels } from "@contracts/presence";
import { z } from "zod";

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
