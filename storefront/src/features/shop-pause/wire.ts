import type { ShopPaused, ShopPauses } from "@contracts/channel-desk";
import { z } from "zod";

const by = z.enum(["officer", "producer"]);
const instant = z.iso.datetime();

export const pauseSchema: z.ZodType<ShopPaused> = z.object({ since: instant, by, reason: z.string() });
export const pausesSchema: z.ZodType<ShopPauses> = z.object({
  pauses: z.array(z.object({ act: z.enum(["paused", "resumed"]), at: instant, by, reason: z.string().nullable() })),
});
