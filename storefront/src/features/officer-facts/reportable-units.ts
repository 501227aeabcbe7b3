import "server-only";
import type { DeskSession, GrantableUnits } from "@contracts/access";
import { unitsFor } from "../officer-accounts/new-account-page";

export type Reportable = {
  units: { id: string; name: string }[];
  /** Where a province is chosen first, by who is everywhere; null for everybody else. */
  byProvince: GrantableUnits | null;
};

/** Units an officer can report of: those of their grants; for who is everywhere the provinces, or what lies in the one asked for. */
export async function reportableUnits(session: DeskSession, province: string | undefined): Promise<Reportable> {
  if (session.role !== "operator")
    return { units: session.grants.flatMap(({ units }) => units ?? []), byProvince: null };
  const byProvince = await unitsFor(province);
  return { units: byProvince.units.length > 0 ? byProvince.units : byProvince.provinces, byProvince };
}
