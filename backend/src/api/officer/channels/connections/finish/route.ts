import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskShops } from "../../../../../contracts/channel-desk";
import { env } from "../../../../../platform/env";
import { parseInput } from "../../../../../platform/http/validate";
import { finishConnection } from "../../../../../workflows/channel/connect-shop";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { toDeskShops } from "../../desk-shop";
import { connectionRefused } from "../../refusals";
import { finishConnectionSchema } from "../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskShops>): Promise<void> {
  const given = { ...parseInput(finishConnectionSchema, req.body), actor: req.auth_context.actor_id };
  const engine = engineOf(req.scope);
  const outcome = await finishConnection(engine, given, env().COOKIE_SECRET);
  if (outcome.kind !== "connected") throw connectionRefused(outcome);
  res.json({ shops: await toDeskShops(engine, outcome.shops) });
}
