import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { InvitationEnded } from "../../../../../../contracts/access-invitations";
import { ACCESS } from "../../../../../../modules/access";
import type { AccessService } from "../../../../../../modules/access/service";
import { callerOf } from "../../../../../guard/caller";
import { invitationOver } from "../../../refusals";

export async function POST(req: MedusaRequest, res: MedusaResponse<InvitationEnded>): Promise<void> {
  const { invitations }: AccessService = req.scope.resolve(ACCESS);
  const by = callerOf(req).signIn.principal_id;
  if (!(await invitations.end(req.params.id ?? "", by, new Date()))) throw invitationOver();
  res.json({ ended: true });
}
