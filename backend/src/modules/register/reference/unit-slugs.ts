import { slugify } from "../../../platform/vietnamese/fold";
import type { UnitRow } from "./unit-file";

type Named = Pick<UnitRow, "id" | "level" | "code" | "prefix" | "name" | "parent_id" | "valid_to">;

/**
 * The part of each unit's public address. Today's province has its bare name (`dong-thap`), everything below carries what is
 * above it (`phuong-cao-lanh-dong-thap`), and a unit whose name lives on ends with the year in which it ended
 * (`dong-thap-den-2025`). Namesakes that fold to one address carry their code.
 */
export function unitSlugs(units: readonly Named[]): Map<string, string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const plain = units.map((unit) => ({ unit, slug: plainSlug(unit, byId) }));
  const holders = new Map<string, number>();
  for (const { slug } of plain) holders.set(slug, (holders.get(slug) ?? 0) + 1);
  return new Map(
    plain.map(({ unit, slug }) => [unit.id, holders.get(slug) === 1 ? slug : `${slug}-${slugify(unit.id)}`]),
  );
}

function plainSlug(unit: Named, byId: ReadonlyMap<string, Named>): string {
  const parent = byId.get(unit.parent_id ?? "");
  const full = slugify(`${unit.prefix} ${unit.name}`);
  const ended = unit.valid_to === null ? "" : `-den-${unit.valid_to.slice(0, 4)}`;
  if (unit.level === "province" || !parent) return `${slugify(unit.name)}${ended}`;
  if (unit.level === "district") return `${full}-${slugify(parent.name)}`;
  if (parent.level === "province") return `${full}-${slugify(parent.name)}${ended}`;
  const province = byId.get(parent.parent_id ?? "");
  const above = slugify(`${parent.prefix} ${parent.name} ${province?.name ?? ""}`);
  return `${full}-${above}`;
}
