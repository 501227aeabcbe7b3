import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { LinkIssued } from "../../../../../../contracts/access";
import { issueLink } from "../../../../../../workflows/access/one-time-links";
import { callerOf, tellAct } from "../../../../../guard/caller";
import { accountClosed } from "../../../refusals";
import { accountOf } from "../../account-of";

export async function POST(req: MedusaRequest, res: MedusaResponse<LinkIssued>): Promise<void> {
  const account = await accountOf(req);
  if (account.state === "disabled") throw accountClosed();
  const link = await issueLink(req.scope, account, callerOf(req).signIn.principal_id);
  tellAct(req, { after: { purpose: link.purpose, expires_at: link.expires_at, sent: link.sent } });
  res.json(link);
}
