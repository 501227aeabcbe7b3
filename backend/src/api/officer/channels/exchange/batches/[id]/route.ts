import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeBatchView } from "../../../../../../contracts/channel-exchange";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { leftOutOf } from "../../../../../../workflows/channel/exchange";
import { toBatchSummary, toLeftOut } from "../../../desk-exchange";
import { noBatch } from "../../../exchange-refusals";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ExchangeBatchView>): Promise<void> {
  const engine = engineOf(req.scope);
  const batch = await engine.book.exchange.batch(req.params.id ?? "");
  if (!batch) throw noBatch();
  const leftOut = await leftOutOf(engine, batch.shop_id, batch.refused);
  const { shop_id, manifest } = batch;
  res.json({ batch: await toBatchSummary(req.scope, batch), shop_id, manifest, left_out: toLeftOut(leftOut) });
}
