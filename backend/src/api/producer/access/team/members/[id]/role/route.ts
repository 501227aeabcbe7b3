import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notOwn } from "../../../../../../../api/guard/refusals";
import { ACCESS } from "../../../../../../../modules/access";
import type { AccessService } from "../../../../../../../modules/access/service";
import { today } from "../../../../../../../platform/calendar/clock";
import { parseInput } from "../../../../../../../platform/http/validate";
import { producerOf, tellAct } from "../../../../../../guard/caller";
import { lastOwner } from "../../../../refusals";
import { roleBody } from "../../../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ set: true }>): Promise<void> {
  const { producers }: AccessService = req.scope.resolve(ACCESS);
  const { role } = parseInput(roleBody, req.body);
  const { producer_id, principal_id: by } = producerOf(req);
  const changed = await producers.setRole({ id: req.params.id ?? "", producer_id, day: today(), by }, role);
  if (changed === "last_owner") throw lastOwner();
  if (changed === "not_found") throw notOwn();
  tellAct(req, { after: { role } });
  res.json({ set: true });
}
