import { z } from "@medusajs/framework/zod";
import { cleanText } from "../../platform/http/clean-text";

const TOO_LONG = "Nội dung tìm quá dài. Xin viết gọn hơn. || The search text is too long.";

/** What a visitor typed to look for something; nothing at all where it is blank. */
export const searchText = z
  .string()
  .max(200, TOO_LONG)
  .optional()
  .transform((text) => (text === undefined ? undefined : cleanText(text) || undefined));
