import type { CategoryNames, ListingDrift } from "@contracts/channel-desk";
import { formatVnd } from "@/platform/format/money";
import type { Locale } from "@/platform/i18n/locale";

type Told = { field: string; ours: string | number; theirs: string | number | null; names?: CategoryNames | undefined };

/** One side of a field as people read it: money as money, a category by its name with its number behind. */
export function saidField({ field, names, ...sides }: Told, side: "ours" | "theirs", locale: Locale): string | null {
  const value = sides[side];
  if (value === null) return null;
  if (field === "price" && typeof value === "number") return formatVnd(value, locale);
  const name = names?.[side] ?? null;
  return name === null ? String(value) : `${name} (${value})`;
}

/** Fields that differ, each once: one answer holds for a field of all sizes. */
export const fieldsIn = (drift: readonly ListingDrift[]): string[] => [...new Set(drift.map(({ field }) => field))];

/** One side of a field that differs; of a listing in several sizes, every size that does. */
export function saidSide(
  drift: readonly ListingDrift[],
  field: string,
  side: "ours" | "theirs",
  locale: Locale,
): string {
  const told = drift.filter((one) => one.field === field);
  return told.map((one) => [one.size, saidField(one, side, locale)].filter(Boolean).join(": ")).join("; ");
}
