import type { MedusaRequest } from "@medusajs/framework/http";
import type { AccountAnswer } from "../../../../contracts/access";
import { ACCESS } from "../../../../modules/access";
import type { AccessService } from "../../../../modules/access/service";
import type { Principal } from "../../../../modules/access/store/principals";
import { notFound } from "../../../../platform/http/errors";
import { describeAccounts } from "../../../../workflows/access/accounts";

/** The account the path names. @throws ShopError 404 */
export async function accountOf(req: MedusaRequest): Promise<Principal> {
  const access: AccessService = req.scope.resolve(ACCESS);
  const account = await access.findPrincipal(req.params.id ?? "");
  if (!account) throw notFound("Không có tài khoản này.", "There is no such account.");
  return account;
}

/** An account as it is now. */
export async function accountAnswer(req: MedusaRequest, { id }: Principal): Promise<AccountAnswer> {
  const access: AccessService = req.scope.resolve(ACCESS);
  const account = await access.findPrincipal(id);
  const [described] = account ? await describeAccounts(req.scope, [account]) : [];
  if (!described) throw notFound("Không có tài khoản này.", "There is no such account.");
  return { account: described };
}
