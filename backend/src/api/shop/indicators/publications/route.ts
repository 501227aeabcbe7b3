import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PublicationList } from "../../../../contracts/indicators";
import { pageOf } from "../../../../platform/http/fields";
import { parseInput } from "../../../../platform/http/validate";
import { listPublications } from "../../../../workflows/indicator/list-publications";
import { pageSchema } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<PublicationList>): Promise<void> {
  const wish = parseInput(pageSchema, req.query);
  const { publications, total } = await listPublications(req.scope, wish);
  res.json({ publications, page: pageOf(wish, total) });
}
