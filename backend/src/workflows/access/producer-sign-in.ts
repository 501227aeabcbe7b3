import type { MedusaContainer } from "@medusajs/framework/types";
import type { CodeSent } from "../../contracts/producer-access";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import type { Person } from "../../modules/access/store/people";
import { parsePhone } from "../../modules/ordering/domain/phone";
import { noteOwnAct } from "./note-own-act";
import { isRightProducerPassword } from "./producer-password";
import { isRightCode, sendCode } from "./send-code";

/** Sends a sign-in code to a number that has an account; for any other nothing is sent, and the answer is the same. */
export async function sendSignInCode(container: MedusaContainer, phone: string): Promise<CodeSent | null> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const person = await producers.personByPhone(phone);
  return sendCode(container, { to: phone, purpose: "sign_in", known: person?.state === "active" });
}

/** @returns the token of a new sign-in; null for a wrong code or a number without an account @throws ShopError 429 */
export async function signInByPhone(
  container: MedusaContainer,
  { phone, code, device }: { phone: string; code: string; device: string | null },
): Promise<string | null> {
  const { producers }: AccessService = container.resolve(ACCESS);
  if (!(await isRightCode(container, { to: phone, purpose: "sign_in", code }))) return null;
  const person = await producers.personByPhone(phone);
  if (person?.state !== "active") return null;
  return open(container, person, "sign_in.phone", device);
}

/** @param login e-mail address or telephone number @returns null where it or the password is wrong; nobody learns which */
export async function signInByPassword(
  container: MedusaContainer,
  { login, password, device }: { login: string; password: string; device: string | null },
): Promise<string | null> {
  const { known, person } = await personOf(container, login);
  if (!(await isRightProducerPassword(container, { login: known, person, password })) || !person) return null;
  return open(container, person, "sign_in.password", device);
}

async function personOf(container: MedusaContainer, login: string): Promise<{ known: string; person: Person | null }> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const phone = login.includes("@") ? null : parsePhone(login);
  if (phone?.ok) return { known: phone.phone.e164, person: await producers.personByPhone(phone.phone.e164) };
  const email = login.trim().toLowerCase();
  return { known: email, person: await producers.personByEmail(email) };
}

async function open(
  container: MedusaContainer,
  { id }: Person,
  action: string,
  device: string | null,
): Promise<string> {
  const { producers }: AccessService = container.resolve(ACCESS);
  await noteOwnAct(container, id, action);
  return producers.openSession(id, { acting: null, device, at: new Date() });
}
