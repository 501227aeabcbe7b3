import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MemberInvited } from "../../../../../contracts/producer-access";
import { parseInput } from "../../../../../platform/http/validate";
import { inviteMember } from "../../../../../workflows/access/team";
import { producerOf } from "../../../../guard/caller";
import { phoneBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<MemberInvited>): Promise<void> {
  const { producer_id, principal_id: by } = producerOf(req);
  const { phone } = parseInput(phoneBody, req.body);
  res.status(201).json(await inviteMember(req.scope, { producer_id, phone, by }));
}
