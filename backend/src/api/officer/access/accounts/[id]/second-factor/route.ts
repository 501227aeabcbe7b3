import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { AccountAnswer } from "../../../../../../contracts/access";
import { ACCESS } from "../../../../../../modules/access";
import type { AccessService } from "../../../../../../modules/access/service";
import { removeSecondFactor } from "../../../../../../workflows/access/second-factor";
import { callerOf } from "../../../../../guard/caller";
import { ownAccount } from "../../../refusals";
import { accountAnswer, accountOf } from "../../account-of";

/** Takes the second factor away, for somebody who has lost it: they set up a new one at their next sign-in. */
export async function POST(req: MedusaRequest, res: MedusaResponse<AccountAnswer>): Promise<void> {
  const account = await accountOf(req);
  if (account.id === callerOf(req).signIn.principal_id) throw ownAccount();
  if (account.auth_identity_id !== null) await removeSecondFactor(req.scope, account.auth_identity_id);
  const access: AccessService = req.scope.resolve(ACCESS);
  await access.endSessionsOf(account.id, null, new Date());
  res.json(await accountAnswer(req, account));
}
