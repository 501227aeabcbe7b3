import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { SecondFactorSetUp, SecondFactorStarted } from "../../contracts/access";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { FailureLimit } from "../../platform/http/failure-limit";
import { secondFactorOptional } from "./second-factor-rule";
import type { SignIn } from "./sign-in-state";

export type CodeMethod = "totp" | "recovery_code";

/** Six digits can be guessed: five wrong codes lock the second factor of an account for a quarter of an hour. */
const WRONG_CODES = new FailureLimit({ name: "desk-codes", failures: 5, seconds: 900 });

/**
 * Finishes a sign-in with a code of the authenticator app or a recovery code, which then is used up.
 * @returns the token of the open desk, or null for a wrong code or one that was used before
 * @throws ShopError 429 after too many wrong codes
 */
export async function finishWithCode(
  container: MedusaContainer,
  signIn: SignIn,
  given: { method: CodeMethod; code: string },
): Promise<string | null> {
  if (!(await isRightCode(container, signIn, given))) return null;
  return access(container).advanceSession(signIn, new Date(), new Date());
}

/** Begins to set up an authenticator app; what was begun before and not finished is forgotten. @returns null where one stands */
export async function startSecondFactor(
  container: MedusaContainer,
  { auth_identity_id, email }: SignIn,
): Promise<SecondFactorStarted | null> {
  const auth = container.resolve(Modules.AUTH);
  const identity = auth_identity_id ?? "";
  const factors = await auth.listAuthMfa({ auth_identity_id: identity });
  if (factors.some(({ status }) => status === "enabled")) return null;
  for (const { id } of factors.filter(({ status }) => status === "pending")) await auth.disableAuthMfa({ id });
  const { secret, otpauth_url } = await auth.startAuthMfa({
    ...{ auth_identity_id: identity, provider: "totp", label: email },
  });
  if (!secret || !otpauth_url) throw new Error("Medusa made no secret for the authenticator app");
  return { secret, otpauth_url };
}

/**
 * Finishes setting up with the first code of the app and opens the desk. The recovery codes are told this once.
 * @returns null for a wrong code
 */
export async function confirmSecondFactor(
  container: MedusaContainer,
  signIn: SignIn,
  code: string,
): Promise<SecondFactorSetUp | null> {
  const auth = container.resolve(Modules.AUTH);
  const identity = signIn.auth_identity_id ?? "";
  await WRONG_CODES.check(container, signIn.principal_id);
  const [begun] = await auth.listAuthMfa({ auth_identity_id: identity, status: "pending" });
  const proven =
    begun && (await succeeds(() => auth.verifyAuthMfa({ id: begun.id, auth_identity_id: identity, code })));
  if (!proven) {
    await WRONG_CODES.fail(container, signIn.principal_id);
    return null;
  }
  await access(container).takeCode(signIn.principal_id, code, new Date());
  const { codes } = await auth.generateAuthMfaRecoveryCodes({ auth_identity_id: identity });
  const token = await access(container).advanceSession(signIn, new Date(), new Date());
  return token === null ? null : { token, recovery_codes: codes };
}

/** Opens the desk without a second factor. @returns null where that is not allowed, or one stands already */
export async function skipSecondFactor(container: MedusaContainer, signIn: SignIn): Promise<string | null> {
  if (signIn.stage !== "enrol" || !secondFactorOptional()) return null;
  return access(container).advanceSession(signIn, null, new Date());
}

/** Makes new recovery codes in exchange for a code of the app; the old ones stop working. @returns null for a wrong code */
export async function renewRecoveryCodes(
  container: MedusaContainer,
  signIn: SignIn,
  code: string,
): Promise<string[] | null> {
  if (!(await isRightCode(container, signIn, { method: "totp", code }))) return null;
  const { codes } = await container
    .resolve(Modules.AUTH)
    .generateAuthMfaRecoveryCodes({ auth_identity_id: signIn.auth_identity_id ?? "" });
  return codes;
}

/** Takes an account's second factor away, for somebody who has lost their phone and their recovery codes. */
export async function removeSecondFactor(container: MedusaContainer, authIdentityId: string): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  const factors = await auth.listAuthMfa({ auth_identity_id: authIdentityId });
  const standing = factors.filter(({ status }) => status !== "disabled");
  if (standing.length === 0) return;
  // Medusa asks for a code to disable one. Whoever decides this has none, so a recovery code is made for the purpose.
  const { codes } = await auth.generateAuthMfaRecoveryCodes({ auth_identity_id: authIdentityId, count: 1 });
  for (const { id } of standing) await auth.disableAuthMfa({ id, method: "recovery_code", code: codes[0] ?? "" });
}

async function isRightCode(
  container: MedusaContainer,
  { principal_id, auth_identity_id }: SignIn,
  { method, code }: { method: CodeMethod; code: string },
): Promise<boolean> {
  await WRONG_CODES.check(container, principal_id);
  const auth = container.resolve(Modules.AUTH);
  const identity = auth_identity_id ?? "";
  const right = await succeeds(async () => {
    // Made and answered in one go: Medusa keeps challenges in a cache that another process may not see.
    const { id } = await auth.createAuthMfaChallenge({ auth_identity_id: identity });
    await auth.verifyAuthMfaChallenge({ id, method, code, auth_identity_id: identity });
  });
  const fresh = right && (method !== "totp" || (await access(container).takeCode(principal_id, code, new Date())));
  if (fresh) await WRONG_CODES.forget(container, principal_id);
  else await WRONG_CODES.fail(container, principal_id);
  return fresh;
}

/** Medusa says "wrong code" by throwing; any other failure is thrown on. */
async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (thrown) {
    const type: unknown = typeof thrown === "object" && thrown !== null && "type" in thrown ? thrown.type : undefined;
    if (type === "not_allowed" || type === "invalid_data" || type === "not_found") return false;
    throw thrown;
  }
}

function access(container: MedusaContainer): AccessService {
  return container.resolve(ACCESS);
}
