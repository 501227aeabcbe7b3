import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PlaceAsked } from "../../../../../../contracts/producer-channels";
import { parseInput } from "../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { askForPlace } from "../../../../../../workflows/channel/shop-requests";
import { toPlaceRequest } from "../../../../../../workflows/producer-listings/own-shops";
import { producerOf } from "../../../../../guard/caller";
import { askRefusal } from "../../../refusals";
import { placeSchema } from "../../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<PlaceAsked>): Promise<void> {
  const { message } = parseInput(placeSchema, req.body);
  const { producer_id, principal_id } = producerOf(req);
  const wish = { shop_id: req.params.id ?? "", producer_id, message };
  const asked = await askForPlace(engineOf(req.scope), wish, principal_id);
  if (asked.kind !== "asked") throw askRefusal(asked);
  res.status(201).json({ request: toPlaceRequest(asked.request) });
}
