import { z } from "@medusajs/framework/zod";
import { marketplaceId } from "@ocop/integrations/core";
import { cleanText } from "../../../platform/http/clean-text";
import { idSchema } from "../../../platform/http/fields";

export const connectSchema = z.strictObject({
  channel: marketplaceId,
  redirect_uri: z.url({ protocol: /^https?$/ }).max(500),
});

const NO_NAME = "Xin ghi tên gian hàng. || Please write the shop's name.";

export const fileShopSchema = z.strictObject({
  channel: marketplaceId,
  name: z
    .string(NO_NAME)
    .max(200)
    .transform(cleanText)
    .refine((name) => name !== "", NO_NAME),
});

export const ownRowsSchema = z.strictObject({
  add: z.array(idSchema).max(500).default([]),
  remove: z.array(idSchema).max(500).default([]),
});

/** One answer for one row, as it is pasted on a phone. An empty line says nothing. */
export const pastedSchema = z.strictObject({
  apply: z.boolean().default(false),
  answers: z
    .array(z.strictObject({ row_code: z.string().min(1).max(60), text: z.string().max(2_000).transform(cleanText) }))
    .max(500),
});

const NO_MESSAGE = "Xin ghi bạn muốn bán gì ở gian hàng này. || Please write what you want to sell in this shop.";

export const placeSchema = z.strictObject({
  message: z
    .string(NO_MESSAGE)
    .max(500)
    .transform(cleanText)
    .refine((message) => message.length >= 3, NO_MESSAGE),
});
