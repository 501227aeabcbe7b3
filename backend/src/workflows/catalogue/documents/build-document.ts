import type { IsoDay } from "../../../contracts/common";
import {
  type CatalogueCard,
  type CatalogueDetail,
  type CatalogueDocument,
  catalogueDocumentSchema,
} from "../../../modules/catalogue/document";
import type { SaleFact } from "../../../modules/catalogue/store/sources";
import type { CertificateFacts } from "../../../modules/register/domain/certificate-facts";
import { decisionDays } from "../../../modules/register/domain/event-days";
import type { RegisterProducer, RegisterProduct } from "../../../modules/register/store/records";
import { certificateStretches, dayNumber, NEVER, type Stretch } from "./certificate-stretches";
import type { Content } from "./content";
import type { GroupBook } from "./group-book";
import { leadingOffer, offersFor } from "./offer";
import { placeOf } from "./place";
import type { UnitBook } from "./unit-book";

/** Everything one document is made of. */
export type DocumentParts = {
  product: RegisterProduct;
  producer: RegisterProducer | null;
  /** With the sample events of the demonstration where it is on. */
  facts: CertificateFacts;
  sale: SaleFact;
  content: Content;
};

export type Books = { units: UnitBook; groups: GroupBook };

/**
 * Makes the document of one registered product.
 * @param day the day from which its certificate's stretches are laid out
 * @throws ZodError where the parts do not fit together
 */
export function buildDocument(parts: DocumentParts, books: Books, day: IsoDay): CatalogueDocument {
  const { product, producer, facts, sale, content } = parts;
  const place = placeOf(product, books.units);
  const group = books.groups.of(product);
  const offers = offersFor(sale, producer);
  const offer = leadingOffer(offers);
  const available = offers.reduce((sum, one) => sum + one.available, 0);
  const card: CatalogueCard = {
    id: product.id,
    handle: product.handle,
    name: product.name,
    product_id: sale.product_id,
    producer: producer && {
      id: producer.id,
      handle: producer.handle,
      name: producer.name,
      legal_type: producer.legal_type,
    },
    province: place.province,
    district: place.district,
    commune: place.commune,
    place_text: place.text,
    group: group?.ref ?? null,
    group_source: group?.source ?? null,
    facts,
    offer,
    ...(offers.length > 1 && { sizes: offers }),
    picture: content.pictures[0] ?? null,
    drawing: group?.drawing ?? "generic",
    has_story: content.story !== null,
    sample: isSample(facts, offer, content),
  };
  return catalogueDocumentSchema.parse({
    id: product.id,
    handle: product.handle,
    product_id: sale.product_id,
    name: product.name,
    producer_name: producer?.name ?? product.producer_text,
    place: place.searchable,
    producer: producer?.id ?? null,
    legal_type: producer?.legal_type ?? null,
    ...place.facets,
    groups: group?.codes ?? [],
    price: offer?.price ?? null,
    available,
    in_stock: available > 0,
    ...stretchColumns(certificateStretches(facts, day)),
    newest: newestDay(facts),
    sample: card.sample,
    card,
    detail: detailOf(product, content),
  } satisfies CatalogueDocument);
}

function detailOf(product: RegisterProduct, content: Content): CatalogueDetail {
  const { source_url, notes, evidence_grade } = product;
  return {
    district_text: product.district_text,
    ocop_code: product.ocop_code,
    sources: source_url === null ? [] : [{ url: source_url, note: notes, evidence_grade }],
    pictures: content.pictures,
    story: content.story,
    label_facts: content.label_facts,
  };
}

/** A document holds four stretches; a fifth comes into view when the first has passed. */
function stretchColumns(stretches: readonly Stretch[]) {
  const [one, two, three, four] = stretches;
  return {
    state_1: one?.status ?? "not_recognised",
    state_2: two?.status ?? null,
    state_3: three?.status ?? null,
    state_4: four?.status ?? null,
    until_1: two?.from ?? NEVER,
    until_2: three?.from ?? NEVER,
    until_3: four?.from ?? NEVER,
    stars_1: one?.stars ?? null,
    stars_2: two?.stars ?? null,
    stars_3: three?.stars ?? null,
    stars_4: four?.stars ?? null,
  };
}

function newestDay({ recognitions }: CertificateFacts): number | null {
  const days = recognitions.flatMap((event) => decisionDays(event).first ?? []).map(dayNumber);
  return days.length === 0 ? null : Math.max(...days);
}

function isSample(facts: CertificateFacts, offer: CatalogueCard["offer"], content: Content): boolean {
  return facts.recognitions.some(({ sample }) => sample) || offer?.sample === true || content.sample;
}
