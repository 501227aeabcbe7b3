import type { MedusaContainer } from "@medusajs/framework/types";
import type { CodeSent, InvitationOpened } from "../../contracts/producer-access";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import type { Invitation } from "../../modules/access/store/invitations";
import type { Person } from "../../modules/access/store/people";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { today } from "../../platform/calendar/clock";
import { describeProducers } from "./describe-producers";
import { noteOwnAct } from "./note-own-act";
import { isRightProducerPassword, setProducerPassword } from "./producer-password";
import { isRightCode, sendCode } from "./send-code";
import { canSend } from "./send-message";

/** `dead`: the invitation is over; `wrong_phone`: it is for another number; `closed`: the account is. */
export type NotClaimed = "dead" | "wrong_phone" | "wrong_code" | "wrong_password" | "closed";
type Claimed = { kind: "claimed"; token: string } | { kind: NotClaimed };
type Newcomer = { name: string; device: string | null };

/** What an invitation is for; null where it is over. Looking does not use it up, and previews of links may look, too. */
export async function openInvitation(container: MedusaContainer, said: string): Promise<InvitationOpened | null> {
  const { invitations }: AccessService = container.resolve(ACCESS);
  const invitation = await invitations.find(said, new Date());
  if (!invitation) return null;
  const { producer_id, role, phone, expires_at } = invitation;
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const producer = (await describeProducers(container, [producer_id])).get(producer_id);
  if (!producer) return null;
  const [, products] = await register.listAndCountRegisteredProducts({ producer_id }, { take: 1, select: ["id"] });
  return {
    ...{ producer: { name: producer.name, place: producer.place, products }, role },
    phone_hint: phone && `*** ${phone.slice(-3)}`,
    ...{ expires_at: expires_at.toISOString(), by_phone: canSend("sms") },
  };
}

/** Sends a code to the number that takes an invitation up. @returns null where this installation reaches no telephones */
export async function sendClaimCode(
  container: MedusaContainer,
  { invitation: said, phone }: { invitation: string; phone: string },
): Promise<CodeSent | null | "dead" | "wrong_phone"> {
  const { invitations }: AccessService = container.resolve(ACCESS);
  const invitation = await invitations.find(said, new Date());
  if (!invitation) return "dead";
  if (invitation.phone !== null && invitation.phone !== phone) return "wrong_phone";
  await invitations.noteOpened(invitation.id, new Date());
  return sendCode(container, { to: phone, purpose: "claim" });
}

/**
 * Takes an invitation up with a telephone. Who has an account under the number already goes on with it. The invitation is used up
 * last: after a crash on the way it still works.
 * @throws ShopError 429 after too many wrong codes
 */
export async function claimByPhone(
  container: MedusaContainer,
  { invitation: said, phone, code, ...newcomer }: Newcomer & { invitation: string; phone: string; code: string },
): Promise<Claimed> {
  const { invitations, producers }: AccessService = container.resolve(ACCESS);
  const invitation = await invitations.find(said, new Date());
  if (!invitation) return { kind: "dead" };
  if (invitation.phone !== null && invitation.phone !== phone) return { kind: "wrong_phone" };
  if (!(await isRightCode(container, { to: phone, purpose: "claim", code }))) return { kind: "wrong_code" };
  const fresh = { name: newcomer.name, phone, email: null };
  const id = (await producers.personByPhone(phone))?.id ?? (await producers.addPerson(fresh));
  const person = id === null ? await producers.personByPhone(phone) : await producers.person(id);
  if (person?.state !== "active") return { kind: "closed" };
  return takeUp(container, invitation, person, newcomer.device);
}

/**
 * Takes an invitation up with an e-mail address and a password: a new account's, or those of one that stands.
 * @throws ShopError 429 after too many wrong passwords
 */
export async function claimByPassword(
  container: MedusaContainer,
  given: Newcomer & { invitation: string; email: string; password: string },
): Promise<Claimed> {
  const { invitations }: AccessService = container.resolve(ACCESS);
  const invitation = await invitations.find(given.invitation, new Date());
  if (!invitation) return { kind: "dead" };
  if (invitation.phone !== null) return { kind: "wrong_phone" };
  await invitations.noteOpened(invitation.id, new Date());
  const person = await personWithPassword(container, given);
  return person ? takeUp(container, invitation, person, given.device) : { kind: "wrong_password" };
}

async function personWithPassword(
  container: MedusaContainer,
  { email, name, password }: { email: string; name: string; password: string },
): Promise<Person | null> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const fresh = await producers.addPerson({ name, phone: null, email });
  const person = fresh === null ? await producers.personByEmail(email) : await producers.person(fresh);
  if (!person) return null;
  // Nobody can sign in to such an account: it is new, or a crash left it without its password.
  if (person.auth_identity_id === null && person.phone === null) {
    await setProducerPassword(container, person.id, password);
    return producers.person(person.id);
  }
  const right = await isRightProducerPassword(container, { login: email.trim().toLowerCase(), person, password });
  return right ? person : null;
}

async function takeUp(
  container: MedusaContainer,
  invitation: Invitation,
  { id }: Person,
  device: string | null,
): Promise<Claimed> {
  const { invitations, producers }: AccessService = container.resolve(ACCESS);
  const at = new Date();
  if (!(await invitations.redeem(invitation, id, { at, day: today() }))) return { kind: "dead" };
  await noteOwnAct(container, id, "invitation.use", { producer: invitation.producer_id });
  const token = await producers.openSession(id, { acting: invitation.producer_id, device, at });
  return { kind: "claimed", token };
}
