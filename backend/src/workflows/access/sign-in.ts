import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { SignedIn } from "../../contracts/access";
import { ACCESS } from "../../modules/access";
import type { Stage } from "../../modules/access/domain/session-rules";
import type { AccessService } from "../../modules/access/service";
import { FailureLimit } from "../../platform/http/failure-limit";
import { PASSWORD_PROVIDER } from "./create-account";
import { noteOwnAct } from "./note-own-act";

/** Ten wrong passwords lock an account for a quarter of an hour, whoever typed them. */
const WRONG_PASSWORDS = new FailureLimit({ name: "desk-failures", failures: 10, seconds: 900 });

/**
 * Checks an address and a password and opens a sign-in, at the stage of the second factor.
 * @returns null where one of the two is wrong or the account is closed; nobody learns which
 * @throws ShopError 429 while the account is locked
 */
export async function signIn(
  container: MedusaContainer,
  { email, password }: { email: string; password: string },
): Promise<SignedIn | null> {
  const principal = await rightOwner(container, email, password);
  if (!principal) return null;
  const stage = await firstStage(container, principal.identity);
  const access: AccessService = container.resolve(ACCESS);
  const token = await access.openSession(principal.id, stage, new Date());
  await noteOwnAct(container, principal.id, "sign_in.password");
  return { token, stage };
}

/** Whether a password opens an account; wrong ones count towards locking it. @throws ShopError 429 while it is locked */
export async function isRightPassword(container: MedusaContainer, email: string, password: string): Promise<boolean> {
  return (await rightOwner(container, email, password)) !== null;
}

async function rightOwner(
  container: MedusaContainer,
  email: string,
  password: string,
): Promise<{ id: string; identity: string } | null> {
  const access: AccessService = container.resolve(ACCESS);
  const address = email.trim().toLowerCase();
  const key = createHash("sha256").update(address).digest("base64url");
  await WRONG_PASSWORDS.check(container, key);
  const proven = await provenIdentity(container, address, password);
  const principal = await access.findPrincipalByEmail(address);
  if (!proven || principal?.state !== "active" || principal.auth_identity_id !== proven) {
    const locked = await WRONG_PASSWORDS.fail(container, key);
    if (principal)
      await noteOwnAct(container, principal.id, locked ? "sign_in.locked" : "sign_in.failed", { status: 401 });
    return null;
  }
  await WRONG_PASSWORDS.forget(container, key);
  return { id: principal.id, identity: proven };
}

async function provenIdentity(container: MedusaContainer, email: string, password: string): Promise<string | null> {
  const { success, authIdentity } = await container
    .resolve(Modules.AUTH)
    .authenticate(PASSWORD_PROVIDER, { body: { email, password } });
  return success && authIdentity ? authIdentity.id : null;
}

/** Who has a second factor is asked for it; who has none sets one up. */
async function firstStage(container: MedusaContainer, identity: string): Promise<Stage> {
  const factors = await container.resolve(Modules.AUTH).listAuthMfa({ auth_identity_id: identity, status: "enabled" });
  return factors.length > 0 ? "code" : "enrol";
}
