import { scrypt } from "node:crypto";
import { promisify } from "node:util";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { ACCESS } from "../../modules/access";
import { digestOf } from "../../modules/access/domain/token";
import type { AccessService } from "../../modules/access/service";
import type { Person } from "../../modules/access/store/people";
import { FailureLimit } from "../../platform/http/failure-limit";
import { giveLogin, PASSWORD_PROVIDER } from "./create-account";
import { noteOwnAct } from "./note-own-act";

/** Ten wrong passwords lock an account for a quarter of an hour, whoever typed them. */
const WRONG_PASSWORDS = new FailureLimit({ name: "producer-passwords", failures: 10, seconds: 900 });

/**
 * Gives somebody a password, or a new one. Their login is known to Medusa by their own id, not by their address: an address may
 * change, and one of the staff may have the same.
 */
export async function setProducerPassword(container: MedusaContainer, person: string, password: string): Promise<void> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const identity = await giveLogin(container, person, password, { producer_id: person });
  await producers.setLogin(person, identity);
}

/**
 * Whether a password is somebody's; wrong ones count towards locking what was typed as login, whether there is such an account or
 * not. It takes as long either way.
 * @throws ShopError 429 while it is locked
 */
export async function isRightProducerPassword(
  container: MedusaContainer,
  { login, person, password }: { login: string; person: Person | null; password: string },
): Promise<boolean> {
  const key = digestOf(login);
  await WRONG_PASSWORDS.check(container, key);
  const right = person?.auth_identity_id ? await proves(container, person, password) : await takeAsLong(password);
  if (right && person?.state === "active") {
    await WRONG_PASSWORDS.forget(container, key);
    return true;
  }
  const locked = await WRONG_PASSWORDS.fail(container, key);
  const action = locked ? "sign_in.locked" : "sign_in.failed";
  if (person) await noteOwnAct(container, person.id, action, { status: 401 });
  return false;
}

async function proves(
  container: MedusaContainer,
  { id, auth_identity_id }: Person,
  password: string,
): Promise<boolean> {
  const { success, authIdentity } = await container
    .resolve(Modules.AUTH)
    .authenticate(PASSWORD_PROVIDER, { body: { email: id, password } });
  return success && authIdentity?.id === auth_identity_id;
}

/** What Medusa spends on checking a password (scrypt of 2^15 rounds). */
async function takeAsLong(password: string): Promise<false> {
  const derive = promisify<string, string, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);
  await derive(password, "nobody", 64, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 });
  return false;
}
