import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { setPassword } from "./create-account";
import { isRightPassword } from "./sign-in";
import type { SignIn } from "./sign-in-state";

/**
 * Sets a new password in exchange for the old one and ends every other sign-in of the account.
 * @returns false where the old one is wrong
 * @throws ShopError 429 while the account is locked
 */
export async function changePassword(
  container: MedusaContainer,
  { id, principal_id, email }: SignIn,
  { current, password }: { current: string; password: string },
): Promise<boolean> {
  if (!(await isRightPassword(container, email, current))) return false;
  await setPassword(container, email, password);
  const access: AccessService = container.resolve(ACCESS);
  await access.endSessionsOf(principal_id, id, new Date());
  return true;
}
