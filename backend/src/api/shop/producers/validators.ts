import { z } from "@medusajs/framework/zod";
import { idSchema, pageNumber, pageSize } from "../../../platform/http/fields";
import { searchText } from "../validators";

export const producerListSchema = z.strictObject({
  q: searchText,
  province: idSchema.optional(),
  page: pageNumber,
  limit: pageSize(24, 60),
});
