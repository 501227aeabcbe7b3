import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { FactHistory } from "../../../../../contracts/indicator-facts";
import { readFact } from "../../../../../workflows/indicator/read-facts";
import { scopeOf } from "../../../../guard/caller";
import { factRefused } from "../../refusals";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<FactHistory>): Promise<void> {
  const found = await readFact(req.scope, req.params.id ?? "", scopeOf(req));
  if (!found) throw factRefused({ kind: "no_such_fact" });
  res.json(found);
}
