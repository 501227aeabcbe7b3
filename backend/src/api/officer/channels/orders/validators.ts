import { z } from "@medusajs/framework/zod";
import { marketplaceId } from "@ocop/integrations/core";
import { ORDER_STATES } from "../../../../modules/channel/domain/orders/say-order";
import { pageQuerySchema } from "../../orders/validators";

const id = z.string().min(1).max(100);

export const ordersQuerySchema = pageQuerySchema.extend({
  shop: id.optional(),
  channel: marketplaceId.optional(),
  state: z
    .string()
    .optional()
    .transform((text) => text?.split(",").filter((word) => word !== ""))
    .pipe(z.array(z.enum(ORDER_STATES)).min(1).optional()),
  trouble: z
    .enum(["0", "1"])
    .default("0")
    .transform((flag) => flag === "1"),
});

export const replaySchema = z
  .strictObject({ shop_id: id, from: z.iso.datetime(), to: z.iso.datetime() })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "before_from" });
