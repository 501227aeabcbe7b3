import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { AccountAnswer } from "../../../../../../../../contracts/access";
import { ACCESS } from "../../../../../../../../modules/access";
import type { AccessService } from "../../../../../../../../modules/access/service";
import { today } from "../../../../../../../../platform/calendar/clock";
import { notFound } from "../../../../../../../../platform/http/errors";
import { callerOf, tellAct } from "../../../../../../../guard/caller";
import { ownAccount } from "../../../../../refusals";
import { accountAnswer, accountOf } from "../../../../account-of";

/** Ends a grant today. */
export async function POST(req: MedusaRequest, res: MedusaResponse<AccountAnswer>): Promise<void> {
  const account = await accountOf(req);
  const { principal_id: by } = callerOf(req).signIn;
  if (account.id === by) throw ownAccount();
  const access: AccessService = req.scope.resolve(ACCESS);
  const grant = account.grants.find(({ id }) => id === req.params.grant);
  const closing = { id: grant?.id ?? "", principal_id: account.id, day: today(), by };
  if (!grant || !(await access.closeGrant(closing)))
    throw notFound("Quyền này không còn hiệu lực.", "This grant no longer holds.");
  tellAct(req, { before: { grant: grant.id, valid_to: grant.valid_to }, after: { valid_to: closing.day } });
  res.json(await accountAnswer(req, account));
}
