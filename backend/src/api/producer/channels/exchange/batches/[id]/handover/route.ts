import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeBatchSummary } from "../../../../../../../contracts/channel-exchange";
import { engineOf } from "../../../../../../../workflows/channel/container-engine";
import { handOver } from "../../../../../../../workflows/channel/exchange-answers";
import { producerOf } from "../../../../../../guard/caller";
import { toBatchSummary } from "../../../../../../officer/channels/desk-exchange";
import { handedOverBefore, noBatch } from "../../../../../../officer/channels/exchange-refusals";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ batch: ExchangeBatchSummary }>): Promise<void> {
  const engine = engineOf(req.scope);
  const id = req.params.id ?? "";
  const noted = await handOver(engine, id, producerOf(req).principal_id);
  if (noted === false) throw handedOverBefore();
  const batch = await engine.book.exchange.batch(id);
  if (!batch) throw noBatch();
  res.json({ batch: await toBatchSummary(req.scope, batch) });
}
