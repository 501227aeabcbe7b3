import type { DeskSession } from "@contracts/access";

/** Whether somebody answers for a whole province: what speaks for everybody is theirs to decide. */
export function ofWholeProvince({ role, grants }: DeskSession): boolean {
  if (role === "operator") return true;
  return role === "officer" && grants.some(({ units }) => units?.some(({ level }) => level === "province") ?? true);
}
