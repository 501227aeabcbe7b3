import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { AccountAnswer } from "../../../../../../contracts/access";
import { parseInput } from "../../../../../../platform/http/validate";
import { addGrant } from "../../../../../../workflows/access/add-account";
import { callerOf, scopeOf, tellAct } from "../../../../../guard/caller";
import { accountRefusal } from "../../../refusals";
import { grantBody } from "../../../validators";
import { accountAnswer, accountOf } from "../../account-of";

export async function POST(req: MedusaRequest, res: MedusaResponse<AccountAnswer>): Promise<void> {
  const wish = parseInput(grantBody, req.body);
  const account = await accountOf(req);
  const giver = { scope: scopeOf(req), by: callerOf(req).signIn.principal_id };
  const refused = await addGrant(req.scope, account.id, wish, giver);
  if (refused) throw accountRefusal(refused);
  tellAct(req, { after: wish, ...(wish.unit_ids && { unit_ids: wish.unit_ids }) });
  res.status(201).json(await accountAnswer(req, account));
}
