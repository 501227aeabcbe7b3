import { z } from "@medusajs/framework/zod";
import { marketplaceId } from "@ocop/integrations/core";
import { answersSchema } from "../../../modules/channel/domain/compare";
import { ownSettingsSchema } from "../../../modules/channel/domain/decide";
import { LISTING_STATES } from "../../../modules/channel/store/rows";
import { cleanText } from "../../../platform/http/clean-text";
import { MOST_PAIRS } from "../../../workflows/channel/bulk-listings";
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

export const keysConnectionSchema = z.strictObject({
  channel: marketplaceId,
  producer_id: id.nullable().default(null),
  keys: z.record(z.string().max(100), z.string().max(2_000)),
});

export const registerShopSchema = z.strictObject({
  channel: marketplaceId,
  external_id: id,
  name: z.string().min(1).max(200).transform(cleanText),
  producer_id: id.nullable().default(null),
});

export const listingsQuerySchema = pageQuerySchema.extend({
  shop: id.optional(),
  state: z
    .string()
    .optional()
    .transform((text) => text?.split(",").filter((word) => word !== "") ?? null)
    .pipe(z.array(z.enum(LISTING_STATES)).min(1).nullable()),
  /** `1`: only what was tried too often. */
  dead: z
    .enum(["0", "1"])
    .default("0")
    .transform((flag) => flag === "1"),
  ids: z
    .string()
    .optional()
    .transform((text) => text?.split(",").filter((word) => word !== ""))
    .pipe(z.array(id).max(200).optional()),
});

export const visibilitySchema = z.strictObject({ to: z.enum(["hidden", "shown", "removed"]) });

export const listingWishSchema = z.strictObject({
  shop_id: id,
  product_id: id,
  settings: ownSettingsSchema.optional(),
});

/** Products by their ids, or all of a group; never more pairs than one request may ask about. */
export const selectionSchema = z
  .strictObject({
    shop_ids: z.array(id).min(1).max(50),
    product_ids: z.array(id).min(1).max(MOST_PAIRS).optional(),
    group: id.optional(),
  })
  .refine(({ product_ids, group }) => (product_ids === undefined) !== (group === undefined), {
    message: "Xin chọn các sản phẩm hoặc một nhóm sản phẩm. || Choose products or one group of products.",
    path: ["product_ids"],
  });

const sinceSchema = z.iso.datetime().transform((text) => new Date(text));
const NO_NUMBER =
  "Xin chép mã tin hoặc địa chỉ trang của tin. || Please copy the listing's number or its page's address.";

export const doubtAnswerSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("absent"), since: sinceSchema }),
  z.strictObject({
    kind: z.literal("there"),
    since: sinceSchema,
    listing: z.string().max(2_000, NO_NUMBER).transform(cleanText).pipe(z.string().min(1, NO_NUMBER)),
  }),
]);

export const matchesQuerySchema = z.object({ shop: id.optional() });

export const matchAnswerSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("adopt"), external_id: id }),
  z.strictObject({ kind: z.literal("create") }),
  z.strictObject({ kind: z.literal("drop") }),
]);

export { answersSchema };
