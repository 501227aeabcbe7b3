import { z } from "zod";
import { marketplaceId } from "../core";

/** A calendar day of Việt Nam, `YYYY-MM-DD`. */
export const day = z.iso.date();

export const channelStatus = z.object({
  /** First day on which this holds; absent for "as far back as anybody looked". */
  from: day.optional(),
  state: z.enum(["open", "closed", "renamed"]),
  /** `confirmed`: two independent sources. `reported`: one. `unconfirmed`: secondary or undated. */
  confidence: z.enum(["confirmed", "reported", "unconfirmed"]),
  note: z.object({ vi: z.string(), en: z.string() }),
  sources: z.array(z.string()).min(1),
});
export type ChannelStatus = z.output<typeof channelStatus>;

/** A marketplace as people know it. Several channels may share one adapter and one operator. */
export const channel = z.object({
  code: z.string().regex(/^[a-z-]+$/),
  name: z.string(),
  operator: z.string(),
  adapter: marketplaceId,
  hosts: z.array(z.string()).min(1),
  /** Names it in the plan 159/KH-UBND of Đồng Tháp. */
  namedInPlan: z.boolean(),
  /** The channel that carries on; its own history stays its own. */
  succeededBy: z.string().optional(),
  statuses: z.array(channelStatus).min(1),
});
export type Channel = z.output<typeof channel>;
