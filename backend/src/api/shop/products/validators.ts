import { z } from "@medusajs/framework/zod";
import { CERTIFICATE_STATUSES } from "../../../modules/catalogue/document";
import { idSchema, listOf, pageNumber, pageSize } from "../../../platform/http/fields";
import { IN_FORCE } from "../../../workflows/shop/catalogue/day-filters";
import { searchText } from "../validators";

const stars = z.enum(["3", "4", "5"], "Hạng sao là 3, 4 hoặc 5. || Stars are 3, 4 or 5.").transform(Number);
const status = z.enum(CERTIFICATE_STATUSES, "Không có tình trạng này. || There is no such state.");
const groupCode = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/, "Không có nhóm này. || There is no such group.");
const NO_PRICE = "Giá là số đồng nguyên. || A price is a whole number of đồng.";
const price = z
  .string()
  .regex(/^\d{1,12}$/, NO_PRICE)
  .transform(Number)
  .optional()
  .transform((amount) => amount ?? null);

export const productListSchema = z
  .strictObject({
    q: searchText,
    stars: listOf(stars),
    group: listOf(groupCode),
    province: listOf(idSchema),
    district: listOf(idSchema),
    commune: listOf(idSchema),
    producer: listOf(idSchema),
    legal_type: listOf(z.string().regex(/^[a-z_]{1,40}$/, "Không có loại hình này. || There is no such legal type.")),
    certificate: listOf(status),
    price_min: price,
    price_max: price,
    in_stock: z.literal("true", "Chỉ nhận true. || Only true.").optional(),
    sort: z
      .enum(
        ["relevance", "name", "price_asc", "price_desc", "newest", "stars"],
        "Không có cách sắp xếp này. || There is no such order.",
      )
      .optional(),
    page: pageNumber,
    limit: pageSize(24, 60),
    facets: z.literal("true", "Chỉ nhận true. || Only true.").optional(),
  })
  .refine(({ price_min, price_max }) => price_min === null || price_max === null || price_min <= price_max, {
    path: ["price_max"],
    message: "Giá cao nhất phải không nhỏ hơn giá thấp nhất. || The highest price is below the lowest.",
  })
  .transform(({ q, sort, page, limit, facets, in_stock, certificate, ...choice }) => ({
    q,
    sort,
    page,
    limit,
    facets: facets === "true",
    choice: {
      ...choice,
      in_stock: in_stock === "true",
      certificate: [...new Set(certificate.flatMap((one) => (one === "in_force" ? IN_FORCE : [one])))],
    },
  }));
