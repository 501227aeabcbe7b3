import "server-only";
import type { DeskSession } from "@contracts/access";
import { unitsFor } from "../officer-accounts/new-account-page";

type Unit = { id: string; name: string };

/** Units an officer can report of: those of their grants; who is everywhere chooses a province first. */
export async function reportableUnits(session: DeskSession, province: string | undefined): Promise<Unit[]> {
  const own = session.grants.flatMap(({ units }) => units ?? []);
  if (session.role !== "operator") return own.map(({ id, name }) => ({ id, name }));
  const { provinces, units } = await unitsFor(province);
  return (units.length > 0 ? units : provinces).map(({ id, name }) => ({ id, name }));
}
