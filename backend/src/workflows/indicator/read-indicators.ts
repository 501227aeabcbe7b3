import type { MedusaContainer } from "@medusajs/framework/types";
import type { IndicatorDetail, IndicatorList } from "../../contracts/indicators";
import { INDICATOR } from "../../modules/indicator";
import { sheetOf } from "../../modules/indicator/domain/definitions";
import type { IndicatorService } from "../../modules/indicator/service";
import { asked, everyHeadline, headlines, type Question, rowsOf, USUAL_GEOGRAPHY } from "./answers";
import { type Answerable, answerable, type Wish } from "./basis";
import { indicatorEngine } from "./indicator-engine";

/** Why a question has no answer: the field that asks for what there is not. */
export type NoAnswer = { missing: "within" | "reading" | "by" };

/** Every indicator with its headline in every reading. */
export async function listIndicators(container: MedusaContainer, wish: Wish): Promise<IndicatorList | NoAnswer> {
  const engine = indicatorEngine(container);
  const at = await answerable(engine, wish);
  if (at === null) return { missing: "within" };
  const indicators = await engine.remembered(
    `list ${at.key}`,
    async () => everyHeadline(at),
    (all) => all.length,
  );
  return { basis: at.basis, indicators };
}

/** One indicator with every reading's headline, and one of them broken down. */
export async function readIndicator(
  container: MedusaContainer,
  question: Question,
  wish: Wish,
): Promise<IndicatorDetail | NoAnswer> {
  const engine = indicatorEngine(container);
  const found = asked(question);
  if (typeof found === "string") return { missing: found };
  const at = await answerable(engine, wish);
  if (at === null) return { missing: "within" };
  const { definition, reading } = found;
  const { id, by } = question;
  const geography = by === "unit" ? (question.geography ?? USUAL_GEOGRAPHY) : null;
  const key = [id, reading.sheet.id, by, geography, at.key].join(" ");
  const computed = await engine.remembered(
    `detail ${key}`,
    async () => ({
      results: headlines(at, definition),
      rows: by === null ? [] : rowsOf(at, definition, reading, by, geography ?? USUAL_GEOGRAPHY),
    }),
    ({ rows }) => rows.length,
  );
  const publication = await publicationOn(container, at);
  return {
    basis: at.basis,
    sheet: sheetOf(definition),
    reading: reading.sheet.id,
    by,
    geography,
    ...computed,
    publication,
  };
}

async function publicationOn(
  container: MedusaContainer,
  { basis }: Answerable,
): Promise<IndicatorDetail["publication"]> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const found = await store.publicationOf({
    cut_off: basis.cut_off,
    as_known: new Date(basis.as_known),
    within_id: basis.within?.id ?? null,
    year: basis.year,
  });
  return found && { id: found.id, published_at: found.published_at.toISOString() };
}
