import type { MedusaContainer } from "@medusajs/framework/types";
import type { AccountMade } from "../../contracts/access";
import { ACCESS } from "../../modules/access";
import type { Role } from "../../modules/access/domain/grants";
import type { AccessService } from "../../modules/access/service";
import type { UnitScope } from "../../platform/access/unit-scope";
import { today } from "../../platform/calendar/clock";
import { describeAccounts, grantsWithin, isGrantable } from "./accounts";
import { issueLink } from "./one-time-links";

export type GrantWish = { role: Role; unit_ids: string[] | null; valid_to: string | null };
/** Who gives, and what they have to give. */
export type Giver = { scope: UnitScope; by: string };
export type Refused = "exists" | "not_grantable" | "beyond_scope";

/** Makes an account that waits for its owner to set a password, and the link that lets them. */
export async function addAccount(
  container: MedusaContainer,
  { email, name, ...wish }: GrantWish & { email: string; name: string },
  giver: Giver,
): Promise<({ kind: "made" } & AccountMade) | { kind: Refused }> {
  const refused = await refusalOf(container, wish, giver);
  if (refused) return { kind: refused };
  const access: AccessService = container.resolve(ACCESS);
  const id = await access.addPrincipal({ email, name, grant: given(wish, giver) });
  const principal = id === null ? null : await access.findPrincipal(id);
  if (!principal) return { kind: "exists" };
  const [account] = await describeAccounts(container, [principal]);
  if (!account) return { kind: "exists" };
  return { kind: "made", account, link: await issueLink(container, principal, giver.by) };
}

/** @returns why nothing was granted, or null once it was */
export async function addGrant(
  container: MedusaContainer,
  principalId: string,
  wish: GrantWish,
  giver: Giver,
): Promise<Refused | null> {
  const refused = await refusalOf(container, wish, giver);
  if (refused) return refused;
  const access: AccessService = container.resolve(ACCESS);
  await access.addGrant(principalId, given(wish, giver));
  return null;
}

async function refusalOf(container: MedusaContainer, wish: GrantWish, { scope }: Giver): Promise<Refused | null> {
  if (!grantsWithin([wish], scope)) return "beyond_scope";
  return (await isGrantable(container, wish)) ? null : "not_grantable";
}

function given(wish: GrantWish, { by }: Giver) {
  return { ...wish, valid_from: today(), granted_by: by };
}
