import { z } from "@medusajs/framework/zod";
import { pageNumber } from "../../../platform/http/fields";

export const sitemapSchema = z.strictObject({ page: pageNumber });
