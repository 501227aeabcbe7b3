import { z } from "@medusajs/framework/zod";
import { pageNumber, pageSize } from "../../../../platform/http/fields";

export const placePageSchema = z.strictObject({ page: pageNumber, limit: pageSize(24, 60) });
