import { z } from "@medusajs/framework/zod";
import type { OfferRule, OwnSelection } from "../../../contracts/producer-channels";
import { LISTING_ACTS } from "../../../modules/channel/store/bulk-acts";
import { cleanText } from "../../../platform/http/clean-text";
import { idSchema, pageNumber, pageSize } from "../../../platform/http/fields";
import { MOST_SIZES } from "../../../workflows/catalogue/set-offers/offer-input";
import { STANDINGS } from "../../../workflows/producer-listings/standing";

/** `""` is what a form sends for "all". */
const orAll = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal("").transform(() => null), schema]).default(null);

export const ownListingsQuerySchema = z.object({
  q: z.string().max(100).transform(cleanText).default(""),
  shop: orAll(idSchema),
  standing: orAll(z.enum(STANDINGS)),
  page: pageNumber,
  limit: pageSize(20, 500),
});

const MANY = 500;
const someIds = z.array(idSchema).min(1, "Xin chọn ít nhất một mục. || Please choose at least one.").max(MANY);

export const ownSelectionSchema = z.strictObject({
  shop_ids: z.array(idSchema).min(1, "Xin chọn ít nhất một gian hàng. || Please choose at least one shop.").max(20),
  product_ids: z
    .array(idSchema)
    .min(1, "Xin chọn ít nhất một sản phẩm. || Please choose at least one product.")
    .max(MANY),
}) satisfies z.ZodType<OwnSelection>;

export const sendSchema = z.strictObject({
  pairs: z
    .array(z.strictObject({ shop_id: idSchema, product_id: idSchema }))
    .min(1, "Xin chọn ít nhất một sản phẩm. || Please choose at least one product.")
    .max(MANY, `Mỗi lần gửi tối đa ${MANY} tin. || At most ${MANY} listings at once.`),
});

export const retrySchema = z.strictObject({ key: z.string().min(1).max(2_000) });

const act = z.enum(LISTING_ACTS);

export const actSchema = z.strictObject({ act });
export const bulkActSchema = z.strictObject({ listing_ids: someIds, act });

const NO_PRICE = "Giá phải là số tiền nguyên, từ 1 đồng. || The price must be a whole amount of at least 1 đồng.";
const NO_STOCK = "Số lượng phải là số nguyên, không âm. || The stock must be a whole number, not negative.";
const NO_PERCENT = "Phần trăm từ -90 đến 500. || The percentage goes from -90 to 500.";
const price = z.number(NO_PRICE).int(NO_PRICE).min(1, NO_PRICE).max(1_000_000_000, NO_PRICE);
const stock = z.number(NO_STOCK).int(NO_STOCK).min(0, NO_STOCK).max(1_000_000, NO_STOCK);

/** Who names none means the first, as before there were several. */
const size = z.number().int().min(1).max(MOST_SIZES).default(1);

export const offerRuleSchema = z.strictObject({
  product_ids: someIds,
  price: z
    .union([
      z.strictObject({ percent: z.number(NO_PERCENT).min(-90, NO_PERCENT).max(500, NO_PERCENT) }),
      z.strictObject({ set: price }),
    ])
    .optional(),
  stock: z
    .union([z.strictObject({ set: stock }), z.strictObject({ add: z.number(NO_STOCK).int(NO_STOCK).max(1_000_000) })])
    .optional(),
}) satisfies z.ZodType<{ product_ids: string[] } & { [rule in keyof OfferRule]?: OfferRule[rule] | undefined }>;

export const offerChangesSchema = z.strictObject({
  changes: z
    .array(z.strictObject({ product_id: idSchema, size, price, stock, seen_price: price, seen_stock: stock }))
    .min(1)
    .max(MANY * MOST_SIZES),
});
