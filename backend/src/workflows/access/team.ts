import type { MedusaContainer } from "@medusajs/framework/types";
import type { MemberInvited, ProducerTeam } from "../../contracts/producer-access";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { displayPhone, parsePhone } from "../../modules/ordering/domain/phone";
import { today } from "../../platform/calendar/clock";
import { describeIssued } from "./invitations";
import { sendMessage } from "./send-message";

/** Who works for a producer, who is invited to, and whom it lets act for it. */
export async function readTeam(
  container: MedusaContainer,
  { producer_id, principal_id }: { producer_id: string; principal_id: string },
): Promise<ProducerTeam> {
  const { producers, invitations }: AccessService = container.resolve(ACCESS);
  const day = today();
  const [members, open, delegations] = await Promise.all([
    producers.members(producer_id, day),
    invitations.openOf(producer_id, new Date()),
    producers.delegations(producer_id, day),
  ]);
  return {
    members: members.map((one) => ({
      ...{ id: one.id, name: one.name, role: one.role, email: one.email, me: one.principal_id === principal_id },
      phone: one.phone && displayPhone(one.phone),
    })),
    invitations: open.map(({ id, phone, expires_at }) => ({
      ...{ id, phone: phone === null ? "" : displayPhone(phone), expires_at: expires_at.toISOString() },
    })),
    delegations: delegations.map(({ id, name, kind, valid_from, valid_to }) => ({
      ...{ id, name, staff: kind === "staff", valid_from, valid_to },
    })),
  };
}

/** Invites somebody by telephone to work for a producer. The link is told once, to be handed over where no message is sent. */
export async function inviteMember(
  container: MedusaContainer,
  { producer_id, phone, by }: { producer_id: string; phone: string; by: string },
): Promise<MemberInvited> {
  const { invitations }: AccessService = container.resolve(ACCESS);
  const issued = await invitations.invite([{ producer_id, role: "member", phone, by }], new Date());
  const [told] = await describeIssued(container, issued);
  if (!told) throw new Error("No invitation was made");
  const { name, url, code, expires_at } = told;
  const text = `Bạn được mời làm việc cho ${name} trên Kênh chủ thể OCOP. Mở liên kết để nhận: ${url}`;
  const sent = await sendMessage(container, { channel: "sms", to: phone, subject: "Lời mời OCOP", text });
  return { url, code, expires_at, sent };
}

/** @returns the name of who may act for the producer now; null where nobody signs in under that number or address */
export async function delegate(
  container: MedusaContainer,
  wish: { producer_id: string; to: string; valid_to: string; by: string },
): Promise<{ id: string; name: string } | null | "own"> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const { producer_id, to, valid_to, by } = wish;
  const phone = to.includes("@") ? null : parsePhone(to);
  const helper = phone?.ok
    ? await producers.personByPhone(phone.phone.e164)
    : ((await producers.personByEmail(to, "staff")) ?? (await producers.personByEmail(to)));
  if (helper?.state !== "active") return null;
  const day = today();
  const team = await producers.members(producer_id, day);
  if (team.some(({ principal_id }) => principal_id === helper.id)) return "own";
  const fresh = { producer_id, principal_id: helper.id, valid_from: day, valid_to, given_by: by };
  return { id: await producers.delegate(fresh), name: helper.name };
}
