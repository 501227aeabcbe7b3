import type { Geography, IndicatorMember, MemberSide } from "../../contracts/indicators";
import {
  type ProductRow,
  type ReportNumbers,
  type ReportUnit,
  SHARES_BY_UNIT,
  type UnitShare,
} from "../../modules/report/domain/content";
import type { AskedBasis, IndicatorEngine } from "./engine";

/** The share that is published of every product, and the sides a product of the denominator can stand on. */
const ONLINE = "8b";
const SIDES: [MemberSide, ProductRow["side"]][] = [
  ["numerator", "online"],
  ["rest", "offline"],
  ["unknown_numerator", "unknown"],
  ["not_applicable", "not_applicable"],
];

/** Asks for all numbers of one unit's report, every one on the same basis. */
export async function readNumbers(
  engine: IndicatorEngine,
  { level }: ReportUnit,
  basis: AskedBasis,
  geography: Geography,
): Promise<ReportNumbers> {
  const list = await engine.list(basis);
  // What comes in while this runs must not show in one table and be missing in another.
  const same = { ...basis, as_known: list.basis.as_known };
  const units = level === "province" ? await readUnits(engine, same, geography) : null;
  return { list, units, products: await readProducts(engine, same) };
}

async function readUnits(engine: IndicatorEngine, basis: AskedBasis, geography: Geography): Promise<UnitShare[]> {
  const units = new Map<string, UnitShare>();
  for (const id of SHARES_BY_UNIT) {
    const { rows } = await engine.breakdown(id, basis, "unit", geography);
    for (const { key, label, value } of rows) {
      const unit = units.get(key) ?? { key, name: label.vi, values: { "8b": null, "8c": null } };
      unit.values[id] = value;
      units.set(key, unit);
    }
  }
  return [...units.values()];
}

/** Every product of the denominator, and those outside it by rule, each once and in the order of their names. */
async function readProducts(engine: IndicatorEngine, basis: AskedBasis): Promise<ProductRow[]> {
  const rows: ProductRow[] = [];
  for (const [side, meaning] of SIDES)
    for (const member of await readMembers(engine, basis, side)) rows.push({ ...member, side: meaning });
  const { compare } = new Intl.Collator("vi");
  return rows.sort((one, other) => compare(one.label, other.label) || compare(one.id, other.id));
}

async function readMembers(engine: IndicatorEngine, basis: AskedBasis, side: MemberSide): Promise<IndicatorMember[]> {
  const members: IndicatorMember[] = [];
  for (let page = 1; ; page++) {
    const answer = await engine.members(ONLINE, basis, side, page);
    members.push(...answer.members);
    if (page >= answer.page.pages) return members;
  }
}
