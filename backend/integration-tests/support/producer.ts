import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../src/modules/access";
import type { AccessService } from "../../src/modules/access/service";
import { today } from "../../src/platform/calendar/clock";
import { addDays } from "../../src/platform/calendar/day";
import { officerHeaders } from "./officer";

type Headers = Record<string, string>;
type Who = { phone: string; role?: "owner" | "member"; name?: string };

/**
 * Makes somebody who works for a producer and signs them in. @returns the headers of a signed-in request
 * @param producer its id in the register
 */
export async function producerHeaders(
  container: MedusaContainer,
  producer: string,
  { phone, role = "owner", name = "Chủ thể (mẫu)" }: Who = { phone: "+84900000001" },
): Promise<Headers> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const principal = await personWith(container, name, { phone, email: null });
  await producers.addMember({ principal_id: principal, producer_id: producer, role, day: today(), by: null });
  return signedIn(container, principal);
}

/** In what way somebody acts for a producer, or no longer does. */
export type ProducerRole =
  | "owner"
  | "member"
  | "delegate"
  | "staff delegate"
  | "nobody"
  | "ended member"
  | "ended delegate";

/** Signs somebody in anew who acts for a producer in a certain way. @param also a producer they are a member of besides */
export async function producerCaller(
  container: MedusaContainer,
  as: ProducerRole,
  producer: string,
  { also }: { also?: string } = {},
): Promise<Headers> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const email = `${as.replaceAll(" ", "-")}-${producer}-${also ?? ""}@example.com`.toLowerCase();
  const staff =
    as === "staff delegate" ? await officerHeaders(container, { email, role: "helper", unit_ids: null }) : null;
  const principal = staff
    ? ((await producers.personByEmail(email, "staff"))?.id ?? "")
    : await personWith(container, as, { phone: null, email });
  await give(container, as, { principal_id: principal, producer_id: producer });
  if (also)
    await producers.addMember({ principal_id: principal, producer_id: also, role: "member", day: today(), by: null });
  return staff ?? signedIn(container, principal);
}

async function give(
  container: MedusaContainer,
  as: ProducerRole,
  tie: { principal_id: string; producer_id: string },
): Promise<void> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const [day, before] = [today(), addDays(today(), -30)];
  if (as === "owner" || as === "member") await producers.addMember({ ...tie, role: as, day, by: null });
  if (as === "ended member") {
    await producers.addMember({ ...tie, role: "member", day: before, by: null });
    const mine = (await producers.members(tie.producer_id, day)).find((one) => one.principal_id === tie.principal_id);
    if (mine) await producers.removeMember({ id: mine.id, producer_id: tie.producer_id, day, by: "x" });
  }
  if (as.endsWith("delegate")) {
    const valid_to = as === "ended delegate" ? day : addDays(day, 30);
    await producers.delegate({ ...tie, valid_from: before, valid_to, given_by: "x" });
  }
}

async function personWith(
  container: MedusaContainer,
  name: string,
  reach: { phone: string | null; email: string | null },
): Promise<string> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const standing = reach.phone
    ? await producers.personByPhone(reach.phone)
    : await producers.personByEmail(reach.email ?? "");
  const id = standing?.id ?? (await producers.addPerson({ name, ...reach }));
  if (!id) throw new Error("No person was made");
  return id;
}

async function signedIn(container: MedusaContainer, principal: string): Promise<Headers> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const token = await producers.openSession(principal, { acting: null, device: null, at: new Date() });
  return { authorization: `Bearer ${token}` };
}
