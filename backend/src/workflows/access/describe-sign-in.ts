import type { MedusaContainer } from "@medusajs/framework/types";
import type { DeskGrant, DeskSession, DeskUnit } from "../../contracts/access";
import { type Grant, strongestRole } from "../../modules/access/domain/grants";
import { SESSION_LIMITS } from "../../modules/access/domain/session-rules";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { secondFactorOptional } from "./second-factor-rule";
import type { SignIn } from "./sign-in-state";

/** What somebody sees of their own sign-in. */
export async function describeSignIn(container: MedusaContainer, signIn: SignIn): Promise<DeskSession> {
  const { stage, principal_id: id, name, email, grants, second_factor_at, opened_at } = signIn;
  const [described] = await describeGrants(container, [grants]);
  return {
    ...{ stage, person: { id, name, email }, role: strongestRole(grants), grants: described ?? [] },
    second_factor: { proven: second_factor_at !== null, optional: secondFactorOptional() },
    ends_at: new Date(opened_at.getTime() + SESSION_LIMITS.staff.longestMs).toISOString(),
  };
}

/** Grants of several people with the names of their units, read at once. */
export async function describeGrants(
  container: MedusaContainer,
  people: readonly (readonly Grant[])[],
): Promise<DeskGrant[][]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const ids = new Set(people.flat().flatMap(({ unit_ids }) => unit_ids ?? []));
  const units = ids.size === 0 ? [] : await register.unitsByIds([...ids]);
  const byId = new Map(
    units.map(({ id, name, prefix, level, valid_to }): [string, DeskUnit] => [
      id,
      { id, name: `${prefix} ${name}`.trim(), level, ended: valid_to !== null },
    ]),
  );
  return people.map((grants) =>
    grants.map(({ id, role, unit_ids, valid_from, valid_to }) => ({
      ...{ id, role, valid_from, valid_to },
      units: unit_ids?.flatMap((unit) => byId.get(unit) ?? []) ?? null,
    })),
  );
}
