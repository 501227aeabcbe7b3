import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { AccountMade, DeskAccounts } from "../../../../contracts/access";
import { parseInput } from "../../../../platform/http/validate";
import { accountsWithin } from "../../../../workflows/access/accounts";
import { addAccount } from "../../../../workflows/access/add-account";
import { callerOf, scopeOf, tellAct } from "../../../guard/caller";
import { accountRefusal } from "../refusals";
import { accountBody } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<DeskAccounts>): Promise<void> {
  res.json({ accounts: await accountsWithin(req.scope, scopeOf(req)) });
}

export async function POST(req: MedusaRequest, res: MedusaResponse<AccountMade>): Promise<void> {
  const wish = parseInput(accountBody, req.body);
  const { signIn } = callerOf(req);
  const made = await addAccount(req.scope, wish, { scope: scopeOf(req), by: signIn.principal_id });
  if (made.kind !== "made") throw accountRefusal(made.kind);
  const { account, link } = made;
  const { role, unit_ids, valid_to } = wish;
  tellAct(req, {
    ...{ target_kind: "account", target_id: account.id, after: { role, unit_ids, valid_to } },
    ...(unit_ids && { unit_ids }),
  });
  res.status(201).json({ account, link });
}
