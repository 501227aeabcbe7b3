import type { MedusaContainer } from "@medusajs/framework/types";
import type { DeskUnit, GrantableUnits } from "../../contracts/access";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import type { Unit } from "../../modules/register/store/records";
import type { UnitScope } from "../../platform/access/unit-scope";

const order = new Intl.Collator("vi");

/** Provinces of today in a scope, and of one of them the communes of today and the districts there were. */
export async function grantableUnits(
  container: MedusaContainer,
  scope: UnitScope,
  province: string | null,
): Promise<GrantableUnits> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const inScope = ({ id }: { id: string }) => scope.kind === "all" || scope.ids.includes(id);
  const options = (await register.findUnits({})).filter(inScope);
  const provinces = options.map(({ id, name }): DeskUnit => ({ id, name, level: "province", ended: false }));
  const chosen = provinces.find(({ id }) => id === province);
  if (!chosen) return { provinces, units: [] };
  const within = await register.unitsByIds(await register.unitsWithin([chosen.id]));
  const units = within.filter((unit) => inScope(unit) && isGranted(unit)).map(toDeskUnit);
  return { provinces, units: [chosen, ...units.sort((a, b) => order.compare(a.name, b.name))] };
}

/** Districts ended in 2025, but people still know their areas by them. */
function isGranted({ level, valid_to }: Unit): boolean {
  return level === "district" || (level === "commune" && valid_to === null);
}

function toDeskUnit({ id, name, prefix, level, valid_to }: Unit): DeskUnit {
  return { id, name: `${prefix} ${name}`.trim(), level, ended: valid_to !== null };
}
