import { z } from "@medusajs/framework/zod";
import { marketplaceId } from "@ocop/integrations/core";
import { mappingSchema } from "../../../modules/channel/domain/mapping";
import { shopTermsSchema } from "../../../modules/channel/domain/shop-terms";

const id = z.string().min(1).max(100);
/** Empty for every shop of the channel. */
const shop = z.string().max(100).default("");
const based_on = z.number().int().min(0);

export const mappingPathSchema = z.object({ channel: marketplaceId, group: id });
export const shopQuerySchema = z.object({ shop });
export const placeQuerySchema = z.object({ channel: marketplaceId, shop });

export const categoriesQuerySchema = placeQuerySchema
  .extend({ q: z.string().max(200).optional(), group: id.optional() })
  .refine(({ q, group }) => (q === undefined) !== (group === undefined), {
    message: "Xin nhập từ cần tìm hoặc chọn một nhóm sản phẩm. || Type words or choose a product group.",
    path: ["q"],
  });

export const categoryQuerySchema = placeQuerySchema.extend({ brand: z.string().max(100).default("") });

export const mappingTrySchema = z.strictObject({ shop, mapping: mappingSchema });
export const mappingSaveSchema = mappingTrySchema.extend({ based_on });

export const termsQuerySchema = z.object({ channel: marketplaceId });
export const channelTermsTrySchema = z.strictObject({ channel: marketplaceId, terms: shopTermsSchema });
export const channelTermsSaveSchema = channelTermsTrySchema.extend({ based_on });
export const shopTermsTrySchema = z.strictObject({ terms: shopTermsSchema });
export const shopTermsSaveSchema = shopTermsTrySchema.extend({ based_on });
