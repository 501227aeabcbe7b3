import type { DeskSide } from "@contracts/channel-desk";

/** Fields a producer compares, as far as a side tells them. */
export const SIDE_FIELDS = ["title", "price", "stock"] as const;
export type SideField = (typeof SIDE_FIELDS)[number];

/** A field of a side: what is wanted has one price, what a marketplace shows has it in its units. */
export function fieldOf({ value }: DeskSide, field: SideField): string | number | null {
  const told = at(value, field) ?? at(at(at(value, "units"), 0), field);
  return typeof told === "string" || typeof told === "number" ? told : null;
}

function at(holder: unknown, key: string | number): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
}
