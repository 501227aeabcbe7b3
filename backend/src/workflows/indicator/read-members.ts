import type { MedusaContainer } from "@medusajs/framework/types";
import type { IndicatorMember, IndicatorMembers, MemberSide } from "../../contracts/indicators";
import { inRow } from "../../modules/indicator/domain/breakdown";
import type { Context } from "../../modules/indicator/domain/context";
import type { Definition } from "../../modules/indicator/domain/definition";
import type { Entity, Side } from "../../modules/indicator/domain/entity";
import { pageOf } from "../../platform/http/fields";
import { asked, type Question, USUAL_GEOGRAPHY } from "./answers";
import { answerable, type Wish } from "./basis";
import { indicatorEngine } from "./indicator-engine";
import type { NoAnswer } from "./read-indicators";

export type MembersQuestion = Question & {
  side: MemberSide;
  key: string | null;
  /** Only this producer, or what is this producer's; everybody's where there is none. */
  producer?: string | null;
  page: number;
  limit: number;
};

const SIDES: Record<MemberSide, readonly Side[]> = {
  numerator: ["numerator"],
  rest: ["rest"],
  denominator: ["numerator", "rest", "unknown_numerator"],
  unknown_numerator: ["unknown_numerator"],
  unknown_denominator: ["unknown_denominator"],
  not_applicable: ["not_applicable"],
};

/** Whether who is behind the numbers may be told to officers only. */
export function areRestricted({ id, by }: Pick<Question, "id" | "by">): boolean {
  const found = asked({ id, by: null, reading: null, geography: null });
  return by === "women_led" || (typeof found !== "string" && found.definition.sheet.restricted);
}

/**
 * Those behind a number, in the order of their ids.
 * @throws ShopError 404 for a page after the last one
 */
export async function readMembers(
  container: MedusaContainer,
  question: MembersQuestion,
  wish: Wish,
): Promise<IndicatorMembers | NoAnswer> {
  const found = asked(question);
  if (typeof found === "string") return { missing: found };
  const at = await answerable(indicatorEngine(container), wish);
  if (at === null) return { missing: "within" };
  const { definition, reading } = found;
  const { by, key, side, producer = null } = question;
  const all = reading.classify(at.context);
  const row =
    by === null || key === null ? all : inRow(reading, all, by, key, question.geography ?? USUAL_GEOGRAPHY, at.context);
  const members = row
    .filter((entity) => SIDES[side].includes(entity.side))
    .filter(({ id, about }) => producer === null || id === producer || about.producer === producer)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const page = pageOf(question, members.length);
  const start = (page.page - 1) * page.limit;
  return {
    basis: at.basis,
    id: question.id,
    reading: reading.sheet.id,
    side,
    members: members.slice(start, start + page.limit).map((entity) => toMember(entity, definition, at.context)),
    page,
  };
}

/** One of those behind a number, as they are told. */
export function toMember({ id, about }: Entity, definition: Definition, context: Context): IndicatorMember {
  const alone = about.products.find(({ product }) => product.id === id);
  const producer = about.producer === null ? null : context.producer(about.producer);
  const place = alone?.product.place ?? producer?.place;
  const unit = about.unit ?? place?.commune ?? place?.district ?? place?.province ?? null;
  const named = alone?.product ?? (producer?.id === id ? producer : null);
  return {
    id,
    label: named?.name ?? context.units.name(id) ?? factName(id, definition, context) ?? id,
    handle: named?.handle ?? null,
    producer: producer && { id: producer.id, name: producer.name },
    unit: unit === null ? null : { id: unit, name: context.units.name(unit) ?? unit },
    stars: alone ? (about.stars?.[0] ?? alone.stars) : null,
  };
}

/** What a reported fact calls itself. */
function factName(id: string, { sheet }: Definition, context: Context): string | null {
  const kinds = { "8d": ["counter", "large_site"], "9": ["facility"], "10": ["event"] } as const;
  const searched = sheet.id === "8d" || sheet.id === "9" || sheet.id === "10" ? kinds[sheet.id] : [];
  return searched.flatMap((kind) => context.facts(kind)).find((fact) => fact.id === id)?.content.name ?? null;
}
