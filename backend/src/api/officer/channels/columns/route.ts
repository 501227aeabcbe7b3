import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { EXCHANGE_FIELDS } from "@ocop/integrations/exchange";
import type { ColumnsView, ExchangeColumns } from "../../../../contracts/channel-exchange";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { columnsOf } from "../../../../workflows/channel/exchange";
import { columnsBodySchema, columnsQuerySchema, columnsSaveSchema } from "../exchange-input";
import { savedMeanwhile } from "../refusals";

const keyOf = (channel: string) => ({ kind: "columns" as const, channel, shop: "", subject: "" });

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ColumnsView>): Promise<void> {
  const { channel } = parseInput(columnsQuerySchema, req.query);
  const engine = engineOf(req.scope);
  const [columns, history] = await Promise.all([
    columnsOf(engine, channel),
    engine.book.decisions.history(keyOf(channel)),
  ]);
  res.json({ columns: columns as ExchangeColumns, version: history[0]?.version ?? 0, fields: [...EXCHANGE_FIELDS] });
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ColumnsView>): Promise<void> {
  const { channel, based_on, columns } = parseInput(columnsSaveSchema, req.body);
  const body = parseInput(columnsBodySchema(channel, based_on + 1), columns);
  const { book, now } = engineOf(req.scope);
  const saved = await book.decisions.save(keyOf(channel), based_on, body, req.auth_context.actor_id, now(), []);
  if (!saved) throw savedMeanwhile();
  res.status(201).json({ columns: body as ExchangeColumns, version: saved.version, fields: [...EXCHANGE_FIELDS] });
}
