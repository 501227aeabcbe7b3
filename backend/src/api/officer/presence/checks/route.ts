import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CheckList } from "../../../../contracts/presence";
import { pageOf } from "../../../../platform/http/fields";
import { parseInput } from "../../../../platform/http/validate";
import { readChecks } from "../../../../workflows/presence/read-checks";
import { checksQuery } from "../validators";
import { productsInScope } from "../within-scope";

export async function GET(req: MedusaRequest, res: MedusaResponse<CheckList>): Promise<void> {
  const { page, limit, ...filter } = parseInput(checksQuery, req.query);
  const within = await productsInScope(req);
  const { checks, total } = await readChecks(req.scope, { ...filter, within }, limit, (page - 1) * limit);
  res.json({ checks, page: pageOf({ page, limit }, total) });
}
