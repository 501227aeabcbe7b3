import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { AccountAnswer } from "../../../../../../contracts/access";
import { ACCESS } from "../../../../../../modules/access";
import type { AccessService } from "../../../../../../modules/access/service";
import { parseInput } from "../../../../../../platform/http/validate";
import { callerOf, tellAct } from "../../../../../guard/caller";
import { ownAccount } from "../../../refusals";
import { stateBody } from "../../../validators";
import { accountAnswer, accountOf } from "../../account-of";

export async function POST(req: MedusaRequest, res: MedusaResponse<AccountAnswer>): Promise<void> {
  const { disabled } = parseInput(stateBody, req.body);
  const account = await accountOf(req);
  if (account.id === callerOf(req).signIn.principal_id) throw ownAccount();
  const access: AccessService = req.scope.resolve(ACCESS);
  await access.setDisabled(account.id, disabled, new Date());
  const answer = await accountAnswer(req, account);
  tellAct(req, { before: { state: account.state }, after: { state: answer.account.state } });
  res.json(answer);
}
