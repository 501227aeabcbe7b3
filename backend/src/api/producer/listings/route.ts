import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnListings } from "../../../contracts/producer-channels";
import { parseInput } from "../../../platform/http/validate";
import { engineOf } from "../../../workflows/channel/container-engine";
import { pageOfOwn } from "../../../workflows/producer-listings/own-listings";
import { producerOf } from "../../guard/caller";
import { ownListingsQuerySchema } from "./validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnListings>): Promise<void> {
  const asked = parseInput(ownListingsQuerySchema, req.query);
  res.json(await pageOfOwn(req.scope, engineOf(req.scope), producerOf(req).producer_id, asked));
}
