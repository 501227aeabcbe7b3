import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnShops } from "../../../../../contracts/producer-channels";
import { env } from "../../../../../platform/env";
import { parseInput } from "../../../../../platform/http/validate";
import { finishConnection } from "../../../../../workflows/channel/connect-shop";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { producerOf } from "../../../../guard/caller";
import { finishConnectionSchema } from "../../../../officer/channels/validators";
import { ownConnected } from "../../own-connected";

export async function POST(req: MedusaRequest, res: MedusaResponse<OwnShops>): Promise<void> {
  const given = { ...parseInput(finishConnectionSchema, req.body), actor: producerOf(req).principal_id };
  res.json(await ownConnected(req, await finishConnection(engineOf(req.scope), given, env().COOKIE_SECRET)));
}
