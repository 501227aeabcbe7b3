import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { columnMapping, EXCHANGE_FIELDS, neutralMapping } from "@ocop/integrations/exchange";
import type { ColumnsView, ExchangeColumns } from "../../../../contracts/channel-exchange";
import { parseInput } from "../../../../platform/http/validate";
import { namesOfPeople } from "../../../../workflows/access/people-names";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { columnsBodySchema, columnsQuerySchema, columnsSaveSchema } from "../exchange-input";
import { savedMeanwhile } from "../refusals";

const keyOf = (channel: string) => ({ kind: "columns" as const, channel, shop: "", subject: "" });

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ColumnsView>): Promise<void> {
  const { channel } = parseInput(columnsQuerySchema, req.query);
  res.json(await viewOf(req.scope, channel));
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ColumnsView>): Promise<void> {
  const { channel, based_on, columns } = parseInput(columnsSaveSchema, req.body);
  const body = parseInput(columnsBodySchema(channel, based_on + 1), columns);
  const { book, now } = engineOf(req.scope);
  const saved = await book.decisions.save(keyOf(channel), based_on, body, req.auth_context.actor_id, now(), []);
  if (!saved) throw savedMeanwhile();
  res.status(201).json(await viewOf(req.scope, channel));
}

async function viewOf(container: MedusaContainer, channel: string): Promise<ColumnsView> {
  const saved = await engineOf(container).book.decisions.history(keyOf(channel));
  const nameOf = await namesOfPeople(
    container,
    saved.map(({ saved_by }) => saved_by),
  );
  const versions = saved.map(({ version, body, saved_by, saved_at }) => ({
    columns: { ...columnMapping.parse(body), version } as ExchangeColumns,
    ...{ version, saved_by: nameOf(saved_by), saved_at: saved_at.toISOString() },
  }));
  const ours = { columns: neutralMapping(channel) as ExchangeColumns, version: 0, saved_by: null, saved_at: null };
  const history = [...versions, ours];
  const { columns, version } = versions[0] ?? ours;
  return { columns, version, fields: [...EXCHANGE_FIELDS], history };
}
