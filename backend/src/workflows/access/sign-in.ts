import { createHash, randomUUID } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { SignedIn } from "../../contracts/access";
import { ACCESS } from "../../modules/access";
import type { Stage } from "../../modules/access/domain/session-rules";
import type { AccessService } from "../../modules/access/service";
import { FailureLimit } from "../../platform/http/failure-limit";
import { PASSWORD_PROVIDER } from "./create-account";

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
  const access: AccessService = container.resolve(ACCESS);
  const address = email.trim().toLowerCase();
  const key = createHash("sha256").update(address).digest("base64url");
  await WRONG_PASSWORDS.check(container, key);
  // Asked also for addresses nobody has: the answer takes as long as for those somebody has.
  const proven = await provenIdentity(container, address, password);
  const principal = await access.findPrincipalByEmail(address);
  if (!proven || principal?.state !== "active" || principal.auth_identity_id !== proven) {
    const locked = await WRONG_PASSWORDS.fail(container, key);
    if (principal) await note(access, principal.id, locked ? "sign_in.locked" : "sign_in.failed");
    return null;
  }
  await WRONG_PASSWORDS.forget(container, key);
  const stage = await firstStage(container, proven);
  const token = await access.openSession(principal.id, stage, new Date());
  await note(access, principal.id, "sign_in.password");
  return { token, stage };
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

async function note(access: AccessService, principal: string, action: string): Promise<void> {
  const line = { actor_id: principal, on_behalf_of: null, target_kind: "principal", target_id: principal };
  const what = { action, unit_ids: [], status: null, before: null, after: null };
  await access.appendAct({ ...line, ...what, at: new Date().toISOString(), request_id: randomUUID(), phase: "done" });
}
