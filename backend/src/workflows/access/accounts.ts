import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { DeskAccount } from "../../contracts/access";
import { ACCESS } from "../../modules/access";
import { type Grant, isProper } from "../../modules/access/domain/grants";
import type { AccessService } from "../../modules/access/service";
import type { Principal } from "../../modules/access/store/principals";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import type { UnitScope } from "../../platform/access/unit-scope";
import { today } from "../../platform/calendar/clock";
import { describeGrants } from "./describe-sign-in";

/** The accounts a person may administer: those all of whose units lie in theirs. */
export async function accountsWithin(container: MedusaContainer, scope: UnitScope): Promise<DeskAccount[]> {
  const access: AccessService = container.resolve(ACCESS);
  const all = await access.principals();
  return describeAccounts(
    container,
    all.filter((account) => accountWithin(account, scope)),
  );
}

/** Grants that have ended count only where there are no others: somebody had the account made. */
export function accountWithin({ grants }: Principal, scope: UnitScope): boolean {
  if (scope.kind === "all") return true;
  const standing = standingGrants(grants);
  return grantsWithin(standing.length > 0 ? standing : grants, scope);
}

/** Whether nothing is granted beyond a scope. Nobody gives what they do not have. */
export function grantsWithin(grants: readonly Pick<Grant, "unit_ids">[], scope: UnitScope): boolean {
  if (scope.kind === "all") return true;
  const ids = new Set(scope.ids);
  return grants.length > 0 && grants.every(({ unit_ids }) => unit_ids?.every((unit) => ids.has(unit)) ?? false);
}

export async function describeAccounts(
  container: MedusaContainer,
  accounts: readonly Principal[],
): Promise<DeskAccount[]> {
  const identities = accounts.flatMap(({ auth_identity_id }) => auth_identity_id ?? []);
  const [grants, protectedOnes] = await Promise.all([
    describeGrants(
      container,
      accounts.map((account) => standingGrants(account.grants)),
    ),
    withSecondFactor(container, identities),
  ]);
  return accounts.map(({ id, name, email, state, auth_identity_id, last_seen_at }, at) => ({
    ...{ id, name, email, state, grants: grants[at] ?? [] },
    second_factor: auth_identity_id !== null && protectedOnes.has(auth_identity_id),
    last_seen_at: last_seen_at?.toISOString() ?? null,
  }));
}

/** Whether a grant can be given at all: its units exist, and role and units fit together. */
export async function isGrantable(
  container: MedusaContainer,
  grant: Pick<Grant, "role" | "unit_ids">,
): Promise<boolean> {
  if (!isProper(grant)) return false;
  const ids = grant.unit_ids ?? [];
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  return (await register.unitsByIds(ids)).length === new Set(ids).size;
}

function standingGrants<One extends Pick<Grant, "valid_to">>(grants: readonly One[]): One[] {
  const day = today();
  return grants.filter(({ valid_to }) => valid_to === null || valid_to > day);
}

/** Of some logins those that have a second factor. Medusa asks for one at a time or for all; there are some hundreds. */
async function withSecondFactor(container: MedusaContainer, identities: readonly string[]): Promise<Set<string>> {
  if (identities.length === 0) return new Set();
  const factors = await container.resolve(Modules.AUTH).listAuthMfa({ status: "enabled" }, { take: null });
  return new Set(factors.flatMap(({ auth_identity_id }) => auth_identity_id ?? []));
}
