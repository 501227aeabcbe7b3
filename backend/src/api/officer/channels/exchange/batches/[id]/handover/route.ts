import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeBatchSummary } from "../../../../../../../contracts/channel-exchange";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { handOver } from "../../../../../../../workflows/channel/exchange-answers";
import { toBatchSummary } from "../../../../desk-exchange";
import { handedOverBefore, noBatch } from "../../../../exchange-refusals";

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ batch: ExchangeBatchSummary }>,
): Promise<void> {
  const engine = engineOf(req.scope);
  const id = req.params.id ?? "";
  const noted = await handOver(engine, id, req.auth_context.actor_id);
  if (noted === false) throw handedOverBefore();
  const batch = await engine.book.exchange.batch(id);
  if (!batch) throw noBatch();
  res.json({ batch: await toBatchSummary(req.scope, batch) });
}
