import type { MedusaContainer } from "@medusajs/framework/types";
import type { OwnContentState, OwnProducts } from "../../contracts/producer-products";
import { CONTENT } from "../../modules/content";
import { type ContentFields, EMPTY_FIELDS } from "../../modules/content/domain/fields";
import { stateAfter } from "../../modules/content/domain/review";
import type { ContentService } from "../../modules/content/service";
import type { Submission } from "../../modules/content/store/rows";
import { REGISTER_MODULE } from "../../modules/register";
import { certificateOn, NO_FACTS } from "../../modules/register/domain/certificate";
import type { RegisterService } from "../../modules/register/service";
import { today } from "../../platform/calendar/clock";
import { pictureAddress } from "./publish";
import { readOwnOffers } from "./read-own-offers";

type Asked = { producer: string; q: string; page: number; limit: number };

/** One page of a producer's products. */
export async function readOwnProducts(
  container: MedusaContainer,
  { producer, q, page, limit }: Asked,
): Promise<OwnProducts> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const content: ContentService = container.resolve(CONTENT);
  const [products, total] = await register.listAndCountRegisteredProducts(
    { producer_id: producer, same_as: null, ...(q === "" ? {} : { name: { $ilike: `%${escaped(q)}%` } }) },
    { order: { name: "ASC", id: "ASC" }, take: limit, skip: (page - 1) * limit },
  );
  const ids = products.map(({ id }) => id);
  const [offers, drafts, sent, conflicts, facts] = await Promise.all([
    readOwnOffers(container, ids),
    content.draftsOf(ids),
    content.latestSubmissions(ids),
    content.openConflicts(ids),
    register.certificateFacts(ids),
  ]);
  return {
    products: products.map(({ id, name, handle }) => {
      const { status, badge } = certificateOn(facts.get(id) ?? NO_FACTS, today());
      const fields = drafts.get(id)?.fields ?? null;
      const sizes = offers.get(id)?.sizes.filter(({ withdrawn }) => !withdrawn) ?? [];
      const [main] = fields?.pictures ?? [];
      return {
        ...{ id, name, handle, certificate: { status, badge }, offer: sizes.find(({ size }) => size === 1) ?? null },
        sizes: sizes.length,
        picture: main ? pictureAddress(main.picture_id) : null,
        content: contentState(fields, sent.get(id)),
        conflicts: conflicts.filter(({ registered_product_id }) => registered_product_id === id).length,
      };
    }),
    page: { page, limit, total, pages: Math.ceil(total / limit) },
  };
}

/** What became of what is written: of the last sending, unless more was written since. */
export function contentState(fields: ContentFields | null, sent: Submission | undefined): OwnContentState {
  if (sent) {
    const state = stateAfter(sent.verdict);
    const same = fields === null || JSON.stringify(fields) === JSON.stringify(sent.fields);
    // What an officer asked for is the news, whether or not the producer has begun to answer it.
    if (same || state === "changes_asked") return state;
    return "drafted";
  }
  return fields === null || JSON.stringify(fields) === JSON.stringify(EMPTY_FIELDS) ? "empty" : "drafted";
}

/** Signs a search would take as "anything". */
function escaped(q: string): string {
  return q.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
