import type { Bilingual, Dimension, Geography } from "../../../contracts/indicators";
import { type Context, unitOf } from "./context";
import { bi } from "./definition";
import type { Entity } from "./entity";
import type { GroupKey } from "./known";
import { legalTypeOn } from "./legal-type";
import { womenLed } from "./women-led";

export const UNKNOWN_KEY = "unknown";

/** Breakdowns in which every product stands in every row, see `by-channel.ts`. */
export type RowDimension = Exclude<Dimension, "channel" | "state">;

/** The rows one that is counted stands in: one for a product, perhaps several for a producer. */
export function keysOf(
  { about, id }: Entity,
  dimension: RowDimension,
  geography: Geography,
  context: Context,
): readonly string[] {
  const found = KEYS[dimension](about, context, geography, id);
  if (found.length === 0) return [UNKNOWN_KEY];
  if (found.length === 1) return [found[0] ?? UNKNOWN_KEY];
  return [...new Set(found.map((key) => key ?? UNKNOWN_KEY))];
}

type About = Entity["about"];
type Keys = (about: About, context: Context, geography: Geography, id: string) => readonly (string | null)[];

const KEYS: Record<RowDimension, Keys> = {
  unit: unitKeys,
  stars: ({ stars, products }) => (stars ?? products.flatMap((one) => one.stars ?? [])).map(String),
  group: ({ products }) => products.map(({ product }) => product.group?.key ?? null),
  group_as_assessed: ({ assessed, products }) =>
    (assessed ?? products.map((one) => one.assessed)).map((group) => group?.key ?? null),
  legal_type: ({ producer }, context) => [producer === null ? null : legalTypeOn(context, producer)],
  women_led: ({ producer }, context) => [producer === null ? null : womenLed(context)(producer)],
  year: ({ years, products }) => (years ?? products.flatMap(({ year }) => year ?? [])).map(String),
  kind: ({ kinds }) => kinds ?? [],
};

/** A producer stands in its own unit, and where the register names none, in those of its products. */
function unitKeys({ unit, products, producer }: About, context: Context, geography: Geography, id: string) {
  if (unit !== undefined) return [unit === null ? null : context.units.above(unit, geography)];
  const own = producer === id ? context.producer(producer)?.place : undefined;
  const ownUnit = own && unitOf(own, geography);
  return ownUnit ? [ownUnit] : products.map(({ product }) => unitOf(product.place, geography));
}

const LEGAL_TYPES: Record<string, Bilingual> = {
  household: bi("Hộ sản xuất, kinh doanh", "Household"),
  establishment: bi("Cơ sở sản xuất", "Establishment"),
  farm: bi("Trang trại", "Farm"),
  cooperative_group: bi("Tổ hợp tác", "Co-operative group"),
  cooperative: bi("Hợp tác xã", "Co-operative"),
  cooperative_union: bi("Liên hiệp hợp tác xã", "Union of co-operatives"),
  private_enterprise: bi("Doanh nghiệp tư nhân", "Private enterprise"),
  llc: bi("Công ty TNHH", "Limited company"),
  single_member_llc: bi("Công ty TNHH một thành viên", "Single-member limited company"),
  joint_stock: bi("Công ty cổ phần", "Joint-stock company"),
  company: bi("Công ty (chưa rõ loại)", "Company of a kind not stated"),
  association: bi("Hội, hiệp hội, hội quán", "Association"),
  centre: bi("Trung tâm", "Centre"),
};

const KINDS: Record<string, Bilingual> = {
  new: bi("Mới", "New"),
  upgrade: bi("Nâng hạng", "Upgrade"),
  re_recognition: bi("Công nhận lại", "Re-recognition"),
  reassess: bi("Đánh giá lại", "Re-assessment"),
  submitted: bi("Đã gửi, chưa đánh giá", "Sent, not assessed"),
  assessed: bi("Đã đánh giá", "Assessed"),
  recognised: bi("Đã công nhận", "Recognised"),
  refused: bi("Không đạt", "Refused"),
};

const WOMEN: Record<string, Bilingual> = {
  yes: bi("Chủ thể là nữ", "Led by a woman"),
  no: bi("Chủ thể là nam", "Led by a man"),
};

const NOT_KNOWN = bi("Không xác định", "Not known");

/** What a row is called, by one of those that stand in it. */
export function labelOf(dimension: RowDimension, key: string, one: Entity | null, context: Context): Bilingual {
  if (key === UNKNOWN_KEY) return NOT_KNOWN;
  if (dimension === "unit") return same(context.units.name(key) ?? key);
  if (dimension === "stars") return bi(`${key} sao`, `${key} stars`);
  if (dimension === "year") return same(key);
  if (dimension === "legal_type") return LEGAL_TYPES[key] ?? same(key);
  if (dimension === "women_led") return WOMEN[key] ?? NOT_KNOWN;
  if (dimension === "kind") return KINDS[key] ?? same(key);
  const group = one && groupsOf(dimension, one).find((found) => found.key === key);
  return group ? bi(group.label, group.label_en) : same(key);
}

function groupsOf(dimension: "group" | "group_as_assessed", { about }: Entity): GroupKey[] {
  if (dimension === "group") return about.products.flatMap(({ product }) => product.group ?? []);
  return [...(about.assessed ?? about.products.flatMap(({ assessed }) => assessed ?? []))];
}

function same(text: string): Bilingual {
  return { vi: text, en: text };
}
