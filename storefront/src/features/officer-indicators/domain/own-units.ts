import type { DeskSession, DeskUnit } from "@contracts/access";

type Person = Pick<DeskSession, "role" | "grants">;

/** The units somebody answers for, or helps in where they answer for none, each once; none for who is everywhere. */
export function ownUnits({ role, grants }: Person): DeskUnit[] {
  const usable = role === "helper" ? grants : grants.filter((grant) => grant.role !== "helper");
  if (usable.some(({ units }) => units === null)) return [];
  return [...new Map(usable.flatMap(({ units }) => units ?? []).map((unit) => [unit.id, unit])).values()];
}

/** The own unit asked for, or else the first one; for who is everywhere, the one asked for. */
export function ownUnit(person: Person, asked: string | null): string | undefined {
  const own = ownUnits(person);
  if (own.length === 0) return asked ?? undefined;
  return (own.find(({ id }) => id === asked) ?? own[0])?.id;
}
