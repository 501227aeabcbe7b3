import type { IsoDay } from "../../../contracts/common";
import { holdsOn } from "./grants";

/** An owner runs a producer's account and its people; a member works in it. */
export const MEMBER_ROLES = ["owner", "member"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** In what way somebody acts for a producer: as one of its own, or from elsewhere for a while. */
export type ActsAs = MemberRole | "delegate";

type Days = { valid_from: IsoDay; valid_to: IsoDay | null };
export type Rights = {
  memberships: readonly (Days & { producer_id: string; role: MemberRole })[];
  delegations: readonly (Days & { producer_id: string })[];
};

/** One producer somebody may act for on a day, in the strongest way they may. */
export type Acting = { producer_id: string; as: ActsAs };

const STRENGTH: readonly ActsAs[] = ["owner", "member", "delegate"];

/** Every producer somebody may act for on a day, their own before those who delegated to them. */
export function actingChoices({ memberships, delegations }: Rights, day: IsoDay): Acting[] {
  const held: Acting[] = [
    ...memberships.filter((one) => holdsOn(one, day)).map(({ producer_id, role }) => ({ producer_id, as: role })),
    ...delegations
      .filter((one) => holdsOn(one, day))
      .map(({ producer_id }) => ({ producer_id, as: "delegate" as const })),
  ];
  const ordered = STRENGTH.flatMap((as) => held.filter((one) => one.as === as));
  return ordered.filter((one, at) => ordered.findIndex(({ producer_id }) => producer_id === one.producer_id) === at);
}

/**
 * For whom somebody acts: whom they chose, or the only one there is. A choice whose right has ended is never replaced by
 * another producer unasked, because what is typed would then go to the wrong one.
 */
export function actingOf(choices: readonly Acting[], chosen: string | null): Acting | null {
  if (chosen !== null) return choices.find(({ producer_id }) => producer_id === chosen) ?? null;
  return choices.length === 1 ? (choices[0] ?? null) : null;
}
