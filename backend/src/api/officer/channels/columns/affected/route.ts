import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ColumnsTried } from "../../../../../contracts/channel-exchange";
import { env } from "../../../../../platform/env";
import { parseInput } from "../../../../../platform/http/validate";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { tryColumns } from "../../../../../workflows/channel/try-columns";
import { toFaults } from "../../desk-listing";
import { columnsBodySchema, columnsTrySchema } from "../../exchange-input";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ColumnsTried>): Promise<void> {
  const { channel, columns: body } = parseInput(columnsTrySchema, req.body);
  const columns = parseInput(columnsBodySchema(channel, 1), body);
  const tried = await tryColumns(req.scope, engineOf(req.scope), channel, columns, env().STOREFRONT_URL);
  const faults = tried.faults.flatMap(({ fault, products }) =>
    toFaults([fault]).map((told) => ({ fault: told, products })),
  );
  res.json({ ...tried, faults });
}
