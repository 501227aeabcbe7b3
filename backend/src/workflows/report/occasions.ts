import { readFileSync } from "node:fs";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Geography } from "../../contracts/indicators";
import type { ReportKind } from "../../contracts/reports";
import type { UnitRow } from "../../modules/catalogue/store/units";
import type { ReportUnit } from "../../modules/report/domain/content";
import { parseDefinitions, type ReportDefinition } from "../../modules/report/domain/definitions";
import { type Occasion, occasionIn } from "../../modules/report/domain/schedule";
import { dataFile } from "../../platform/data-file";
import { fullName, readUnitRows } from "../shop/places/unit-rows";

let definitions: ReportDefinition[] | undefined;

/** Which reports are asked for, as the file says that the backend ships with. Read once. */
export function reportDefinitions(): ReportDefinition[] {
  definitions ??= parseDefinitions(readFileSync(dataFile("reports/reports.json"), "utf8"));
  return definitions;
}

/** The reports of one kind and year; of several provinces where an installation serves several. */
export function occasionsOf(kind: ReportKind, year: number): Occasion[] {
  return reportDefinitions().flatMap((definition) =>
    definition.kind === kind ? (occasionIn(definition, year) ?? []) : [],
  );
}

/** Units that report on an occasion: the province, then each below it in the order of their codes. */
export async function reportingUnits(container: MedusaContainer, { definition }: Occasion): Promise<ReportUnit[]> {
  const rows = await readUnitRows(container);
  const province = rows.byId.get(definition.province);
  if (!province) throw new Error(`The register has no unit ${definition.province}`);
  const below = rows
    .childrenOf(province.id)
    .filter(({ level }) => level === definition.units)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return [
    toUnit(province, "province", null),
    ...below.map((unit) => toUnit(unit, definition.units, fullName(province))),
  ];
}

/** The occasion on which a unit reports; null where this report is not asked of it. */
export async function findReportingUnit(
  container: MedusaContainer,
  { kind, year, unit }: { kind: ReportKind; year: number; unit: string },
): Promise<{ occasion: Occasion; unit: ReportUnit } | null> {
  for (const occasion of occasionsOf(kind, year)) {
    const found = (await reportingUnits(container, occasion)).find(({ id }) => id === unit);
    if (found) return { occasion, unit: found };
  }
  return null;
}

/** The units by which a province's report tells its shares. */
export function geographyOf({ definition }: Occasion): Geography {
  return definition.units === "commune" ? "communes" : "districts_2023";
}

function toUnit(unit: UnitRow, level: ReportUnit["level"], province: string | null): ReportUnit {
  return { id: unit.id, name: fullName(unit), level, province };
}
