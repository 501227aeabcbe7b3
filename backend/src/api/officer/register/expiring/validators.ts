import { z } from "@medusajs/framework/zod";
import { pageNumber, pageSize } from "../../../../platform/http/fields";

const MONTH = "Xin ghi tháng dạng 2026-12. || Give the month as 2026-12.";

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, MONTH)
  .optional()
  .transform((one) => one ?? null);

export const expiringQuery = z.strictObject({ month, page: pageNumber, limit: pageSize(50, 500) });

export const expiringFileQuery = z.strictObject({ month });
