import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../src/modules/access";
import type { Grant } from "../../src/modules/access/domain/grants";
import type { AccessService } from "../../src/modules/access/service";
import { createAccount } from "../../src/workflows/access/create-account";

type Who = Pick<Grant, "role" | "unit_ids"> & { email?: string };

const OPERATOR: Who = { role: "operator", unit_ids: null };

/**
 * Makes an account of the desk and signs it in with a proven second factor. @returns the headers of a signed-in request
 * @param who an operator unless told otherwise
 */
export async function officerHeaders(
  container: MedusaContainer,
  { email = "can-bo@example.com", ...grant }: Who = OPERATOR,
): Promise<Record<string, string>> {
  await createAccount(container, { email, name: "Cán bộ (mẫu)", password: "mat-khau-thu-nghiem" }, grant);
  const access: AccessService = container.resolve(ACCESS);
  const principal = await access.findPrincipalByEmail(email);
  if (!principal) throw new Error("No account was made");
  const half = await access.openSession(principal.id, "enrol", new Date());
  const session = await access.findSession(half);
  const token = session && (await access.advanceSession(session, new Date(), new Date()));
  if (!token) throw new Error("The sign-in did not go on");
  return { authorization: `Bearer ${token}` };
}
