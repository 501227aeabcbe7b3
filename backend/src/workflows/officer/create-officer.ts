import type { AuthIdentityDTO, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createUsersWorkflow } from "@medusajs/medusa/core-flows";

const PROVIDER = "emailpass";

export type OfficerAccount = { email: string; password: string };

/**
 * Makes an officer's account, which is a Medusa admin user with an e-mail address and a password. An account that
 * exists stays as it is, its password included. Repeating it completes what a crash left half done.
 * @returns false where the account stood already
 * @throws Error where the address belongs to a login that is not an officer's
 */
export async function createOfficer(container: MedusaContainer, account: OfficerAccount): Promise<boolean> {
  const identity = await findIdentity(container, account.email);
  const standing = identity?.app_metadata?.user_id;
  if (typeof standing === "string") return false;
  if (identity && Object.keys(identity.app_metadata ?? {}).length > 0)
    throw new Error(`The login ${account.email} belongs to somebody who is not an officer`);
  const userId = (await findUser(container, account.email)) ?? (await createUser(container, account.email));
  const { id } = identity ?? (await register(container, account));
  await container.resolve(Modules.AUTH).updateAuthIdentities({ id, app_metadata: { user_id: userId } });
  return true;
}

async function findIdentity(container: MedusaContainer, email: string): Promise<AuthIdentityDTO | undefined> {
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities({ provider_identities: { entity_id: email, provider: PROVIDER } });
  return identity;
}

async function findUser(container: MedusaContainer, email: string): Promise<string | undefined> {
  const [user] = await container.resolve(Modules.USER).listUsers({ email });
  return user?.id;
}

async function createUser(container: MedusaContainer, email: string): Promise<string> {
  const { result } = await createUsersWorkflow(container).run({ input: { users: [{ email }] } });
  const [user] = result;
  if (!user) throw new Error("Medusa made no user");
  return user.id;
}

async function register(container: MedusaContainer, { email, password }: OfficerAccount): Promise<AuthIdentityDTO> {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register(PROVIDER, { body: { email, password } });
  if (!authIdentity) throw new Error(`The login ${email} could not be made: ${error}`);
  return authIdentity;
}
