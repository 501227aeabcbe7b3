import type { MedusaContainer } from "@medusajs/framework/types";
import type { UnplacedUnit } from "../../../contracts/checkout";
import { placeKey } from "../../../modules/register/domain/unit-options";
import { fullName, readUnitRows } from "./unit-rows";

/** From so many letters on the beginning of a name is enough. */
const ENOUGH = 3;

/**
 * Communes of before in what is this province today that a typed name may mean, and of which no source says what they
 * became: whoever lives there has to say it, nothing here can.
 * @param province a province of today
 */
export async function unplacedUnits(
  container: MedusaContainer,
  { province, q }: { province: string; q: string },
): Promise<UnplacedUnit[]> {
  const wanted = placeKey(q);
  if (wanted === "") return [];
  const units = await readUnitRows(container);
  return units
    .unplacedIn(province)
    .filter((unit) => mayMean(unit, wanted))
    .map((unit) => {
      const above = units.byId.get(unit.parent_id ?? "");
      return { name: fullName(unit), district: above?.level === "district" ? fullName(above) : null };
    });
}

/** The kind alone (`phường`) means no unit. */
function mayMean(unit: { prefix: string; name: string }, wanted: string): boolean {
  const [bare, full] = [placeKey(unit.name), placeKey(fullName(unit))];
  if (bare === wanted || full === wanted) return true;
  const tellsMore = wanted.length > placeKey(unit.prefix).length;
  return wanted.length >= ENOUGH && (bare.startsWith(wanted) || (tellsMore && full.startsWith(wanted)));
}
