import { z } from "@medusajs/framework/zod";
import { CHANNELS } from "@ocop/integrations/channels";
import { columnMapping } from "@ocop/integrations/exchange";

const code = z.string().refine((text) => CHANNELS.some((channel) => channel.code === text), {
  message: "Không có sàn này. || There is no such channel.",
});
const id = z.string().min(1).max(100);

export const columnsQuerySchema = z.object({ channel: code });
export const columnsSaveSchema = z.strictObject({
  channel: code,
  based_on: z.number().int().min(0),
  /** Checked by the exchange's own rules in the handler. */
  columns: z.record(z.string(), z.unknown()),
});

/** The version is ours to count, the channel is the one asked for. */
export function columnsBodySchema(channel: string, version: number) {
  return z.record(z.string(), z.unknown()).transform((body, context) => {
    const checked = columnMapping.safeParse({ ...body, channel, version });
    if (checked.success) return checked.data;
    for (const { path, message } of checked.error.issues)
      context.addIssue({ code: "custom", path: [...path], message: `Cột chưa đúng: ${message}. || ${message}` });
    return z.NEVER;
  });
}

export const rowsChangeSchema = z.strictObject({
  add: z.array(id).max(2_000).default([]),
  remove: z.array(id).max(2_000).default([]),
});

export const batchWishSchema = z.strictObject({
  format: z.enum(["csv", "xlsx"]).default("xlsx"),
  kind: z.enum(["full", "delta"]).default("delta"),
});

export const resultsQuerySchema = z.object({
  apply: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true"),
});
