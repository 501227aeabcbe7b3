import type { MedusaContainer } from "@medusajs/framework/types";
import type { IsoDay } from "../../contracts/common";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { today } from "../../platform/calendar/clock";

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

/** Addresses of a producer's own people today, each once. Who acts for it by delegation reads the desk. */
export async function addressesOf(container: MedusaContainer, producer: string): Promise<string[]> {
  const { producers }: AccessService = container.resolve(ACCESS);
  const members = await producers.members(producer, today());
  return [...new Set(members.flatMap(({ email }) => (email === null ? [] : [email])))];
}
