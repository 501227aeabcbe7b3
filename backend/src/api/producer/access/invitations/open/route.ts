import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { InvitationOpened } from "../../../../../contracts/producer-access";
import { parseInput } from "../../../../../platform/http/validate";
import { openInvitation } from "../../../../../workflows/access/claim";
import { deadInvitation } from "../../refusals";
import { openBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<InvitationOpened>): Promise<void> {
  const opened = await openInvitation(req.scope, parseInput(openBody, req.body).invitation);
  if (!opened) throw deadInvitation();
  res.json(opened);
}
