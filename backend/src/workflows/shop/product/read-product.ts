import type { MedusaContainer, SearchTypes } from "@medusajs/framework/types";
import type { ProductDetail, ProductSummary } from "../../../contracts/catalogue";
import type { IsoDay } from "../../../contracts/common";
import type { CatalogueCard, CatalogueDocument } from "../../../modules/catalogue/document";
import { ORDERING } from "../../../modules/ordering";
import { termsOn } from "../../../modules/ordering/domain/terms";
import type { OrderingService } from "../../../modules/ordering/service";
import { today } from "../../../platform/calendar/clock";
import { askOnDay } from "../catalogue/ask-on-day";
import { IN_FORCE, statusOn } from "../catalogue/day-filters";
import { remembered } from "../catalogue/remembered";
import { askCatalogue, newestRevision } from "../catalogue/search";
import { toSummary } from "../catalogue/to-summary";
import { historyUpTo } from "./history";

const RELATED = 6;

type Shown = Pick<CatalogueDocument, "card" | "detail" | "groups">;

/** The page of a product without what the shop's terms and its producer's days off say of the moment. */
type Page = Omit<ProductDetail, "vat_rate_percent" | "closed_until">;
const recallPage = remembered<Page | null>(1000);

/** Everything one product's page shows on this day. @returns null for a handle nobody has */
export async function readProduct(container: MedusaContainer, handle: string): Promise<ProductDetail | null> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const day = today();
  const [revision, terms] = await Promise.all([newestRevision(container), ordering.terms()]);
  const page = await recallPage(container, { revision, key: `${day} ${handle}` }, () =>
    readPage(container, handle, day),
  );
  if (!page) return null;
  const closed = page.producer && (await ordering.own.closedAt([page.producer.id], new Date()));
  return {
    ...page,
    closed_until: (page.producer && closed?.get(page.producer.id)?.to_day) ?? null,
    vat_rate_percent: termsOn(terms, day).value("vat_rate_percent"),
  };
}

async function readPage(container: MedusaContainer, handle: string, day: IsoDay): Promise<Page | null> {
  const [found] = await askCatalogue<keyof Shown>(container, [
    { filters: [{ handle }], take: 1, fields: ["card", "detail", "groups"] },
  ]);
  const document = found?.documents[0];
  if (!found || !document) return null;
  const related = await readRelated(container, document, { day, revision: found.revision });
  return { ...toDetail(document, day), related };
}

function toDetail({ card, detail }: Shown, day: IsoDay): Omit<Page, "related"> {
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
  at: { day: IsoDay; revision: string },
): Promise<ProductSummary[]> {
  const group = groups.at(-1);
  const [own, others] = await Promise.all([
    card.producer === null ? [] : readCards(container, { producer: card.producer.id }),
    group === undefined ? [] : readGroup(container, group, at),
  ]);
  const distinct = new Map([...own, ...others].filter(({ id }) => id !== card.id).map((other) => [other.id, other]));
  return [...distinct.values()].slice(0, RELATED).map((other) => toSummary(other, at.day));
}

async function readCards(container: MedusaContainer, filter: SearchTypes.SearchFilters): Promise<CatalogueCard[]> {
  const [found] = await askCatalogue<"card">(container, [{ ...CARDS, filters: [filter] }]);
  return (found?.documents ?? []).map(({ card }) => card);
}

const recallGroup = remembered<CatalogueCard[]>();

/** The same for every product of a group, so it is read once per revision and day. */
async function readGroup(
  container: MedusaContainer,
  group: string,
  { day, revision }: { day: IsoDay; revision: string },
): Promise<CatalogueCard[]> {
  return recallGroup(container, { revision, key: `${day} ${group}` }, async () => {
    const { answers } = await askOnDay<"card">(container, day, (timeline) => [
      { ...CARDS, filters: [{ groups: [group] }, statusOn(IN_FORCE, timeline)] },
    ]);
    return (answers[0]?.documents ?? []).map(({ card }) => card);
  });
}

const CARDS = { order: { newest: "DESC" }, take: RELATED + 1, fields: ["card"] } as const;
