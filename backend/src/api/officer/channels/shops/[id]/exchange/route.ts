import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { statusOn } from "@ocop/integrations/channels";
import type { ExchangeView } from "../../../../../../contracts/channel-exchange";
import { today } from "../../../../../../platform/calendar/clock";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { columnsOf, exchangeChannel } from "../../../../../../workflows/channel/exchange";
import { toBatchSummary, toExchangeRow } from "../../../desk-exchange";
import { exchangeRefusal } from "../../../exchange-refusals";
import { noShop } from "../../../refusals";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ExchangeView>): Promise<void> {
  const engine = engineOf(req.scope);
  const shop = await engine.book.shop(req.params.id ?? "");
  if (!shop) throw noShop();
  const served = exchangeChannel(shop.channel, today());
  if (!served || shop.way !== "file") throw exchangeRefusal({ kind: "not_by_file" });
  const { code, name } = served.channel;
  const [rows, batches, columns] = await Promise.all([
    engine.book.exchange.rows(shop.id),
    engine.book.exchange.batches(shop.id),
    columnsOf(engine, code),
  ]);
  const facts = await engine.facts(rows.map(({ product_id }) => product_id));
  const since = statusOn(served.channel, today())?.from ?? null;
  res.json({
    channel: { code, name, open: served.open, since },
    columns_version: columns.version,
    rows: rows.map((row) => toExchangeRow(row, facts.get(row.product_id)?.name ?? null, engine.now())),
    batches: batches.map(toBatchSummary),
  });
}
