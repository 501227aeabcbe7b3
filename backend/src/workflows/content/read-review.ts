import type { MedusaContainer } from "@medusajs/framework/types";
import type { ContentReview } from "../../contracts/content-desk";
import { CATALOGUE } from "../../modules/catalogue";
import type { CatalogueService } from "../../modules/catalogue/service";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { contentOf } from "../catalogue/documents/content";
import { offerMetadataSchema } from "../catalogue/set-offers/offer-input";
import { shownWords } from "./read-own-offers";

export type ReviewedProduct = ContentReview["product"];

/** Names of products under review, by id; those the register no longer holds are missing. */
export async function reviewedProducts(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, ReviewedProduct>> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const products = await register.productsByIds(ids);
  const producers = await register.producersByIds(products.flatMap(({ producer_id }) => producer_id ?? []));
  const nameOf = new Map(producers.map(({ id, name }) => [id, name]));
  return new Map(
    products.map(({ id, name, producer_id }) => [
      id,
      { id, name, producer_name: producer_id === null ? null : (nameOf.get(producer_id) ?? null) },
    ]),
  );
}

/** Where goods lie does not matter for what sizes are called. */
const STOCK_UNASKED = "";

/** What the shop shows of a product now, beside the register's facts and without samples. */
export async function shownContent(container: MedusaContainer, product: string): Promise<ContentReview["shown"]> {
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const [facts, sales] = await Promise.all([
    catalogue.contentFacts([product], false),
    catalogue.saleFacts([product], STOCK_UNASKED),
  ]);
  const { story, label_facts } = contentOf(facts.get(product));
  const label = label_facts === null ? null : withoutSample(label_facts);
  const sold = sales.get(product)?.variants.filter(({ price }) => price !== null) ?? [];
  const sizes = sold.map(({ metadata }) => shownWords(offerMetadataSchema.parse(metadata ?? {})));
  return { story_vi: story?.text_vi ?? null, story_en: story?.text_en ?? null, label, sizes };
}

function withoutSample({ sample: _, ...label }: { sample: boolean } & NonNullable<ContentReview["shown"]["label"]>) {
  return label;
}
