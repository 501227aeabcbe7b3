import type { MedusaContainer } from "@medusajs/framework/types";
import type { ProductDetail, ProductSummary } from "../../../contracts/catalogue";
import type { IsoDay } from "../../../contracts/common";
import type { CatalogueDocument } from "../../../modules/catalogue/document";
import { ORDERING } from "../../../modules/ordering";
import { termsOn } from "../../../modules/ordering/domain/terms";
import type { OrderingService } from "../../../modules/ordering/service";
import { today } from "../../../platform/calendar/clock";
import { askOnDay } from "../catalogue/ask-on-day";
import { IN_FORCE, statusOn } from "../catalogue/day-filters";
import { askCatalogue } from "../catalogue/search";
import { toSummary } from "../catalogue/to-summary";
import { historyUpTo } from "./history";

const RELATED = 6;

type Shown = Pick<CatalogueDocument, "card" | "detail" | "groups">;

/** Everything one product's page shows on this day. @returns null for a handle nobody has */
export async function readProduct(container: MedusaContainer, handle: string): Promise<ProductDetail | null> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const [[found], terms] = await Promise.all([
    askCatalogue<keyof Shown>(container, [{ filters: [{ handle }], take: 1, fields: ["card", "detail", "groups"] }]),
    ordering.terms(),
  ]);
  const document = found?.documents[0];
  if (!document) return null;
  const day = today();
  return {
    ...toDetail(document, day),
    related: await readRelated(container, document, day),
    vat_rate_percent: termsOn(terms, day).value("vat_rate_percent"),
  };
}

function toDetail({ card, detail }: Shown, day: IsoDay): Omit<ProductDetail, "related" | "vat_rate_percent"> {
  return {
    ...toSummary(card, day),
    commune: card.commune,
    district_text: detail.district_text,
    pictures: detail.pictures,
    story: detail.story,
    label_facts: detail.label_facts,
    sources: detail.sources,
    ocop_code: detail.ocop_code,
    history: historyUpTo(card.facts, day),
  };
}

/** The producer's other products first, then others of the narrowest group whose certificates are in force. */
async function readRelated(
  container: MedusaContainer,
  { card, groups }: Shown,
  day: IsoDay,
): Promise<ProductSummary[]> {
  const group = groups.at(-1);
  const page = { order: NEWEST, take: RELATED + 1, fields: CARD };
  const { answers } = await askOnDay<"card">(container, day, (timeline) => [
    ...(card.producer === null ? [] : [{ ...page, filters: [{ producer: card.producer.id }] }]),
    ...(group === undefined ? [] : [{ ...page, filters: [{ groups: [group] }, statusOn(IN_FORCE, timeline)] }]),
  ]);
  const others = answers.flatMap(({ documents }) => documents.map((document) => document.card));
  const distinct = new Map(others.filter(({ id }) => id !== card.id).map((other) => [other.id, other]));
  return [...distinct.values()].slice(0, RELATED).map((other) => toSummary(other, day));
}

const NEWEST = { newest: "DESC" } as const;
const CARD = ["card"] as const;
