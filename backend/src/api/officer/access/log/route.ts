import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskLog } from "../../../../contracts/access";
import { ACCESS } from "../../../../modules/access";
import type { AccessService } from "../../../../modules/access/service";
import { pageOf } from "../../../../platform/http/fields";
import { parseInput } from "../../../../platform/http/validate";
import { callerOf, scopeOf } from "../../../guard/caller";
import { logQuery } from "../validators";
import { toDeskAct } from "./desk-act";

export async function GET(req: MedusaRequest, res: MedusaResponse<DeskLog>): Promise<void> {
  const { page, limit, actor, action, target } = parseInput(logQuery, req.query);
  const access: AccessService = req.scope.resolve(ACCESS);
  const scope = scopeOf(req);
  const { principal_id } = callerOf(req).signIn;
  const reader = { unit_ids: scope.kind === "all" ? null : scope.ids, principal_id };
  const filter = { ...(actor && { actor_id: actor }), ...(action && { action }), ...(target && { target_id: target }) };
  const { acts, total } = await access.pageOfActs(reader, filter, { limit, offset: (page - 1) * limit });
  res.json({ acts: acts.map(toDeskAct), page: pageOf({ page, limit }, total) });
}
