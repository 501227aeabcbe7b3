import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../modules/access";
import { type Grant, holdsOn, type Role, unitsOf } from "../../modules/access/domain/grants";
import { isOpen, NOTE_USE_EVERY_MS } from "../../modules/access/domain/session-rules";
import type { AccessService } from "../../modules/access/service";
import type { Session } from "../../modules/access/store/sessions";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { EVERYWHERE, type UnitScope } from "../../platform/access/unit-scope";
import { today } from "../../platform/calendar/clock";

/** Somebody's sign-in that is open right now, with the grants that hold today. */
export type AnySignIn = Omit<Session, "ended_at">;

/** One of the staff, who always have an address. */
export type SignIn = AnySignIn & { kind: "staff"; email: string };

export function isStaff(signIn: AnySignIn): signIn is SignIn {
  return signIn.kind === "staff" && signIn.email !== null;
}

/** @returns null for a token that is nobody's, or whose sign-in has ended, was left alone or grew too old */
export async function readSignIn(container: MedusaContainer, token: string): Promise<AnySignIn | null> {
  const access: AccessService = container.resolve(ACCESS);
  const session = await access.findSession(token);
  const now = new Date();
  if (!session || !isOpen(session, now)) return null;
  if (now.getTime() - session.seen_at.getTime() > NOTE_USE_EVERY_MS) await access.noteUse(session.id, now);
  const day = today();
  return { ...session, grants: session.grants.filter((grant) => holdsOn(grant, day)) };
}

/** What grants reach to: the units they name (none for everywhere), all that lies in them, and whether one is a province. */
export type Reach = { named: readonly string[]; scope: UnitScope; wholeProvince: boolean };

/** What grants of some roles reach to together; null without such a grant. */
export async function reachOfGrants(
  container: MedusaContainer,
  grants: readonly Grant[],
  roles: readonly Role[],
): Promise<Reach | null> {
  const units = unitsOf(grants, roles);
  if (units === null) return null;
  if (units === "everywhere") return { named: [], scope: EVERYWHERE, wholeProvince: true };
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const [ids, named] = await Promise.all([register.unitsWithin(units), register.unitsByIds(units)]);
  const wholeProvince = named.some(({ level }) => level === "province");
  return { named: units, scope: { kind: "units", ids }, wholeProvince };
}
