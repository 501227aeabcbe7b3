import type { MedusaContainer } from "@medusajs/framework/types";
import type { ProducerDetail, ProducerList, ProducerSummary } from "../../../contracts/catalogue";
import { ORDERING } from "../../../modules/ordering";
import type { OrderingService } from "../../../modules/ordering/service";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import type { DirectoryEntry } from "../../../modules/register/store/directory";
import { today } from "../../../platform/calendar/clock";
import { pageOf } from "../../../platform/http/fields";
import { wordsOf } from "../../../platform/vietnamese/variants";
import { askOnDay } from "../catalogue/ask-on-day";
import { IN_FORCE, statusOn } from "../catalogue/day-filters";
import { countsOf } from "../catalogue/facet-values";
import { holdsWords } from "../catalogue/match-words";
import { remembered } from "../catalogue/remembered";
import { newestRevision } from "../catalogue/search";
import { toSummary } from "../catalogue/to-summary";
import { legalTypeWords } from "../catalogue/words";
import { toRef } from "../places/read-places";
import { readUnitRows, type UnitRows } from "../places/unit-rows";

const EVERY_PRODUCER = { facets: [{ field: "producer", limit: 50_000 }] };
/** No producer has as many products; a page shows them all. */
const MOST_PRODUCTS = 200;

/** A producer with products, and how many. */
type Listed = { entry: DirectoryEntry; products: number; inForce: number };
const recall = remembered<Listed[]>();

/**
 * Producers with products, in the order of a Vietnamese dictionary.
 * @throws ShopError 404 for a page after the last one
 */
export async function listProducers(
  container: MedusaContainer,
  wish: { q: string | undefined; province: string | undefined; page: number; limit: number },
): Promise<ProducerList> {
  const { province } = wish;
  const at = { revision: await newestRevision(container), key: `${today()} ${province ?? ""}` };
  const [listed, units] = await Promise.all([
    recall(container, at, () => readListed(container, province)),
    readUnitRows(container),
  ]);
  const asked = wordsOf(wish.q ?? "");
  const found = asked.length === 0 ? listed : listed.filter(({ entry }) => holdsWords(asked, entry.words));
  const page = pageOf(wish, found.length);
  const shown = found.slice((page.page - 1) * page.limit, page.page * page.limit);
  return { producers: shown.map(({ entry, products, inForce }) => toProducer(entry, units, products, inForce)), page };
}

async function readListed(container: MedusaContainer, province: string | undefined): Promise<Listed[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const within = province === undefined ? [] : [{ province: [province] }];
  const [{ answers }, directory] = await Promise.all([
    askOnDay(container, today(), (timeline) => [
      { ...EVERY_PRODUCER, filters: within },
      { ...EVERY_PRODUCER, filters: [...within, statusOn(IN_FORCE, timeline)] },
    ]),
    register.producerDirectory(),
  ]);
  const [all, standing] = answers;
  const products = new Map(countsOf(all?.facets.producer).map(({ value, count }) => [value, count]));
  const certified = new Map(countsOf(standing?.facets.producer).map(({ value, count }) => [value, count]));
  return directory.flatMap((entry) => {
    const count = products.get(entry.id);
    return count === undefined ? [] : [{ entry, products: count, inForce: certified.get(entry.id) ?? 0 }];
  });
}

/** @returns null for an address no producer has */
export async function readProducer(container: MedusaContainer, handle: string): Promise<ProducerDetail | null> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const entry = (await register.producerDirectory()).find((candidate) => candidate.handle === handle);
  if (!entry) return null;
  const day = today();
  const own = { producer: [entry.id] };
  const ordering: OrderingService = container.resolve(ORDERING);
  const [{ answers }, [full], units, phones] = await Promise.all([
    askOnDay<"card" | "detail">(container, day, (timeline) => [
      { filters: [own], order: { newest: "DESC", name: "ASC" }, take: MOST_PRODUCTS, fields: ["card", "detail"] },
      { filters: [own, statusOn(IN_FORCE, timeline)] },
    ]),
    register.producersByIds([entry.id]),
    readUnitRows(container),
    ordering.own.shownPhones([entry.id]),
  ]);
  const [list, standing] = answers;
  if (!list || !standing) throw new Error("The catalogue did not answer");
  return {
    ...toProducer(entry, units, list.count, standing.count),
    address_text: full?.address_text ?? null,
    phone: phones.get(entry.id)?.phone ?? null,
    registration_number: full?.registration_number ?? null,
    tax_code: full?.tax_code ?? null,
    products: list.documents.map(({ card }) => toSummary(card, day)),
    sources: [...new Set(list.documents.flatMap(({ detail }) => detail.sources.map(({ url }) => url)))],
  };
}

function toProducer(
  { id, handle, name, legal_type, commune_text, district_text, province_text, province_id }: DirectoryEntry,
  units: UnitRows,
  product_count: number,
  in_force_count: number,
): ProducerSummary {
  const province = province_id === null ? undefined : units.byId.get(province_id);
  const printed = [commune_text, district_text, province_text].filter((text) => text !== null && text !== "");
  return {
    id,
    handle,
    name,
    legal_type,
    legal_type_label: legalTypeWords(legal_type)?.label ?? null,
    place_text: printed.join(", ") || null,
    province: province ? toRef(province) : null,
    product_count,
    in_force_count,
  };
}
