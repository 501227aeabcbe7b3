import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { parseInput } from "../../../../../platform/http/validate";
import { noteOwnAct } from "../../../../../workflows/access/note-own-act";
import { redeemLink } from "../../../../../workflows/access/one-time-links";
import { deadLink } from "../../refusals";
import { useLinkBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<{ set: true }>): Promise<void> {
  const { token, password } = parseInput(useLinkBody, req.body);
  const account = await redeemLink(req.scope, token, password);
  if (account === null) throw deadLink();
  await noteOwnAct(req.scope, account, "account.password_by_link");
  res.json({ set: true });
}
