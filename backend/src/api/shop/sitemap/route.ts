import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { SitemapAnswer } from "../../../contracts/catalogue";
import { parseInput } from "../../../platform/http/validate";
import { readSitemap } from "../../../workflows/shop/sitemap/read-sitemap";
import { sitemapSchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<SitemapAnswer>): Promise<void> {
  res.json(await readSitemap(req.scope, parseInput(sitemapSchema, req.query).page));
}
