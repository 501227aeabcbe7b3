import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ExchangeBatchView } from "../../../../../../contracts/channel-exchange";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { leftOutOf } from "../../../../../../workflows/channel/exchange";
import { toBatchSummary, toLeftOut } from "../../../../../officer/channels/desk-exchange";
import { noBatch } from "../../../../../officer/channels/exchange-refusals";

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<Omit<ExchangeBatchView, "manifest" | "shop_id">>,
): Promise<void> {
  const engine = engineOf(req.scope);
  const batch = await engine.book.exchange.batch(req.params.id ?? "");
  if (!batch) throw noBatch();
  const leftOut = await leftOutOf(engine, batch.shop_id, batch.refused);
  res.json({ batch: await toBatchSummary(req.scope, batch), left_out: toLeftOut(leftOut) });
}
