import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../contracts/common";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { today } from "../../platform/calendar/clock";
import { canSend, type MessageChannel } from "../access/send-message";

type Span = { valid_from: string; valid_to: string | null };

const holds = ({ valid_from, valid_to }: Span, day: IsoDay) =>
  valid_from <= day && (valid_to === null || valid_to > day);

/** Producers somebody acts for today: nobody else would read a notice. */
export async function watchedProducers(container: MedusaContainer): Promise<Set<string>> {
  const access: AccessService = container.resolve(ACCESS);
  const [members, delegates] = await Promise.all([
    access.listAccessMemberships({}, { select: ["producer_id", "valid_from", "valid_to"], take: null }),
    access.listAccessDelegations({}, { select: ["producer_id", "valid_from", "valid_to"], take: null }),
  ]);
  const day = today();
  return new Set([...members, ...delegates].filter((one) => holds(one, day)).map(({ producer_id }) => producer_id));
}

export type Reach = { to: string; channel: MessageChannel };

/**
 * Where a producer's own people are written to today, each once: by e-mail, who has none by a short message, as far as this installation
 * sends such. Who acts for it by delegation reads the desk.
 */
export async function reachesOf(container: MedusaContainer, producer: string): Promise<Reach[]> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const members = await producers.members(producer, today());
  const reaches = members.flatMap(({ email, phone }): Reach[] => {
    if (email !== null && canSend("email")) return [{ to: email, channel: "email" }];
    return phone !== null && canSend("sms") ? [{ to: phone, channel: "sms" }] : [];
  });
  return [...new Map(reaches.map((reach) => [reach.to, reach])).values()];
}
