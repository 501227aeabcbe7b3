import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskShops } from "../../../../../contracts/channel-desk";
import { parseInput } from "../../../../../platform/http/validate";
import { connectByKeys } from "../../../../../workflows/channel/connect-shop";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { toDeskShops } from "../../desk-shop";
import { connectionRefused } from "../../refusals";
import { keysConnectionSchema } from "../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskShops>): Promise<void> {
  const { channel, producer_id, keys } = parseInput(keysConnectionSchema, req.body);
  const engine = engineOf(req.scope);
  const outcome = await connectByKeys(engine, { channel, producer: producer_id, keys });
  if (outcome.kind !== "connected") throw connectionRefused(outcome);
  res.json({ shops: await toDeskShops(engine, outcome.shops) });
}
