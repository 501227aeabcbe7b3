import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PlaceDetail } from "../../../../contracts/catalogue";
import { notFound } from "../../../../platform/http/errors";
import { isHandle } from "../../../../platform/http/fields";
import { parseInput } from "../../../../platform/http/validate";
import { readPlace } from "../../../../workflows/shop/places/read-places";
import { placePageSchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<PlaceDetail>): Promise<void> {
  const wish = parseInput(placePageSchema, req.query);
  const { slug } = req.params;
  const place = isHandle(slug) ? await readPlace(req.scope, slug, wish) : null;
  if (!place) throw notFound("Không có địa phương này.", "There is no such place.");
  res.json(place);
}
