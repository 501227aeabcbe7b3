import { z } from "@medusajs/framework/zod";
import { marketplaceId } from "@ocop/integrations/core";
import { choicesSchema } from "../../../modules/channel/domain/compare";
import { listingSettingsSchema } from "../../../modules/channel/domain/wanted";
import { pageQuerySchema } from "../orders/validators";

const id = z.string().min(1).max(100);

export const startConnectionSchema = z.strictObject({
  channel: marketplaceId,
  redirect_uri: z.url({ protocol: /^https?$/ }),
  producer_id: id.nullable().default(null),
});

export const finishConnectionSchema = z.strictObject({
  state: z.string().min(1).max(2_000),
  answer: z.record(z.string().max(100), z.string().max(2_000)),
});

export const listingsQuerySchema = pageQuerySchema.extend({ shop: id.optional() });

export const listingWishSchema = z.strictObject({ shop_id: id, product_id: id, settings: listingSettingsSchema });

export { choicesSchema };
