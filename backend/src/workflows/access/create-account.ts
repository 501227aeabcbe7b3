import type { AuthIdentityDTO, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { ACCESS } from "../../modules/access";
import type { Grant } from "../../modules/access/domain/grants";
import type { AccessService } from "../../modules/access/service";
import { today } from "../../platform/calendar/clock";

export const PASSWORD_PROVIDER = "emailpass";
/** Where a login says whose it is, in Medusa's way: `<actor type>_id`. */
const OWNER = "officer_id";

export type Account = { email: string; name: string; password: string };

/**
 * Makes an account with a password at once, as the installation's first operator gets one. An account that exists stays as it
 * is, its password included. Repeating it completes what a crash left half done.
 * @returns false where the account stood already
 */
export async function createAccount(
  container: MedusaContainer,
  { email, name, password }: Account,
  wanted: Pick<Grant, "role" | "unit_ids">,
): Promise<boolean> {
  const access: AccessService = container.resolve(ACCESS);
  const standing = await access.findPrincipalByEmail(email);
  if (standing && standing.state !== "invited") return false;
  const grant = { ...wanted, valid_from: today(), valid_to: null, granted_by: null };
  const id = standing?.id ?? (await access.addPrincipal({ email, name, grant }));
  if (id === null) return false;
  await setFirstPassword(container, { id, email }, password);
  return true;
}

/**
 * Gives an account its login, or an existing login of that address a new password, and opens the account.
 * @throws Error where Medusa refuses the password
 */
export async function setFirstPassword(
  container: MedusaContainer,
  { id, email }: { id: string; email: string },
  password: string,
): Promise<void> {
  const access: AccessService = container.resolve(ACCESS);
  const identity = await giveLogin(container, email.trim().toLowerCase(), password, { [OWNER]: id });
  await access.activatePrincipal(id, identity);
}

/**
 * Makes a login, or gives a standing one a new password. @param login what its owner is known by to Medusa @param owner whose it is
 * @returns the id Medusa knows it by
 */
export async function giveLogin(
  container: MedusaContainer,
  login: string,
  password: string,
  owner: Record<string, string>,
): Promise<string> {
  const identity = (await findLogin(container, login)) ?? (await register(container, login, password));
  await setPassword(container, login, password);
  const auth = container.resolve(Modules.AUTH);
  await auth.updateAuthIdentities({ id: identity.id, app_metadata: { ...identity.app_metadata, ...owner } });
  return identity.id;
}

/** @throws Error where there is no such login */
export async function setPassword(container: MedusaContainer, email: string, password: string): Promise<void> {
  const { success, error } = await container
    .resolve(Modules.AUTH)
    .updateProvider(PASSWORD_PROVIDER, { entity_id: email, password });
  if (!success) throw new Error(`The password could not be set: ${error}`);
}

async function findLogin(container: MedusaContainer, login: string): Promise<AuthIdentityDTO | undefined> {
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities({ provider_identities: { entity_id: login, provider: PASSWORD_PROVIDER } });
  return identity;
}

async function register(container: MedusaContainer, email: string, password: string): Promise<AuthIdentityDTO> {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register(PASSWORD_PROVIDER, { body: { email, password } });
  if (!authIdentity) throw new Error(`The login could not be made: ${error}`);
  return authIdentity;
}
