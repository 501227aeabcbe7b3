import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { InvitationsIssued, InvitedProducers } from "../../../../contracts/access-invitations";
import { parseInput } from "../../../../platform/http/validate";
import { inviteOwners, pageOfInvited } from "../../../../workflows/access/invitations";
import { callerOf, scopeOf, tellAct } from "../../../guard/caller";
import { inviteBody, invitedQuery } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<InvitedProducers>): Promise<void> {
  res.json(await pageOfInvited(req.scope, scopeOf(req), parseInput(invitedQuery, req.query)));
}

export async function POST(req: MedusaRequest, res: MedusaResponse<InvitationsIssued>): Promise<void> {
  const { producer_ids } = parseInput(inviteBody, req.body);
  const by = callerOf(req).signIn.principal_id;
  const answer = await inviteOwners(req.scope, producer_ids, { scope: scopeOf(req), by });
  tellAct(req, { after: { invited: answer.issued.map(({ producer_id }) => producer_id) } });
  res.status(201).json(answer);
}
