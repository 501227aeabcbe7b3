import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnShops } from "../../../../../contracts/producer-channels";
import { parseInput } from "../../../../../platform/http/validate";
import { connectByKeys } from "../../../../../workflows/channel/connect-shop";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { producerOf } from "../../../../guard/caller";
import { ownConnected } from "../../own-connected";
import { keysSchema } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<OwnShops>): Promise<void> {
  const wish = { ...parseInput(keysSchema, req.body), producer: producerOf(req).producer_id };
  res.json(await ownConnected(req, await connectByKeys(engineOf(req.scope), wish)));
}
