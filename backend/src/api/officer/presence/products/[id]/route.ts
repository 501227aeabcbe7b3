import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProductPresence } from "../../../../../contracts/presence";
import { today } from "../../../../../platform/calendar/clock";
import { parseInput } from "../../../../../platform/http/validate";
import { readProductPresence } from "../../../../../workflows/presence/read-product";
import { notInScope } from "../../../../guard/refusals";
import { productQuery } from "../../validators";
import { requireInScope } from "../../within-scope";

/** One product on all channels: state, dates, links and last evidence. */
export async function GET(req: MedusaRequest, res: MedusaResponse<ProductPresence>): Promise<void> {
  const { day = today(), as_known } = parseInput(productQuery, req.query);
  await requireInScope(req, req.params.id);
  const asKnown = as_known === undefined ? null : new Date(as_known);
  const presence = await readProductPresence(req.scope, req.params.id ?? "", { day, asKnown });
  if (!presence) throw notInScope();
  res.json(presence);
}
