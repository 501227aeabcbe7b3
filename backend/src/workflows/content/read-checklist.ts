import type { MedusaContainer } from "@medusajs/framework/types";
import type { Checklist } from "../../contracts/producer-products";
import { CATALOGUE } from "../../modules/catalogue";
import type { CatalogueService } from "../../modules/catalogue/service";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { CONTENT } from "../../modules/content";
import { checklistOf, type StepFacts } from "../../modules/content/domain/checklist";
import { stateAfter } from "../../modules/content/domain/review";
import type { ContentService } from "../../modules/content/service";
import { OWN_SHOP } from "../../modules/presence/domain/channels";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { today } from "../../platform/calendar/clock";
import { contentOf } from "../catalogue/documents/content";
import { readProductPresence } from "../presence/read-product";
import { getShopSetup } from "../setup/shop-setup";

/** Listings that are read to find which products are live; more than a producer has products on all channels together. */
const MOST_LISTINGS = 5_000;

/** A producer's checklist to "online", made of facts alone. @param chosen the product it is to guide */
export async function readChecklist(
  container: MedusaContainer,
  producer: string,
  chosen: string | null,
): Promise<Checklist> {
  const products = await ownProducts(container, producer);
  const [facts, shopConnected] = await Promise.all([stepFacts(container, products), hasShop(container, producer)]);
  const checklist = checklistOf(facts, shopConnected, chosen);
  if (checklist.product === null || facts.find(({ id }) => id === checklist.product?.id)?.seenLive) return checklist;
  // What a visit of its public page or a person has proven counts as much as what we read back.
  const proven = await provenLive(container, checklist.product.id);
  return proven ? checklistOf(withLive(facts, checklist.product.id), shopConnected, checklist.product.id) : checklist;
}

function withLive(facts: readonly StepFacts[], id: string): StepFacts[] {
  return facts.map((one) => (one.id === id ? { ...one, onItsWay: true, seenLive: true } : one));
}

async function provenLive(container: MedusaContainer, product: string): Promise<boolean> {
  const presence = await readProductPresence(container, product, { day: today(), asKnown: null });
  return presence?.channels.some(({ channel_id, state }) => channel_id !== OWN_SHOP && state === "live") ?? false;
}

type Named = { id: string; name: string };

async function ownProducts(container: MedusaContainer, producer: string): Promise<Named[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  return register.listRegisteredProducts(
    { producer_id: producer, same_as: null },
    { select: ["id", "name"], order: { name: "ASC", id: "ASC" }, take: null },
  );
}

/** A shop of the producer's own that can be written to, or one served by files of which one was handed over. */
async function hasShop(container: MedusaContainer, producer: string): Promise<boolean> {
  const { book }: ChannelService = container.resolve(CHANNEL);
  const own = (await book.shops()).filter(({ producer_id }) => producer_id === producer);
  if (own.some(({ way, state }) => way === "api" && state === "connected")) return true;
  const batches = await Promise.all(own.filter(({ way }) => way === "file").map(({ id }) => book.exchange.batches(id)));
  return batches.flat().some(({ handed_over_at }) => handed_over_at !== null);
}

async function stepFacts(container: MedusaContainer, products: readonly Named[]): Promise<StepFacts[]> {
  const content: ContentService = container.resolve(CONTENT);
  const catalogue: CatalogueService = container.resolve(CATALOGUE);
  const { book }: ChannelService = container.resolve(CHANNEL);
  const ids = products.map(({ id }) => id);
  const { stock_location_id } = await getShopSetup(container);
  const [shown, drafts, sent, sales, { listings }] = await Promise.all([
    catalogue.contentFacts(ids, false),
    content.draftsOf(ids),
    content.latestSubmissions(ids),
    catalogue.saleFacts(ids, stock_location_id),
    book.page({ shop: null, products: ids, states: null }, MOST_LISTINGS, 0),
  ]);
  return products.map(({ id, name }) => {
    const { story, pictures, label_facts } = contentOf(shown.get(id));
    const submission = sent.get(id);
    const own = listings.filter(({ product_id, state }) => product_id === id && state !== "closed");
    const sale = sales.get(id);
    return {
      ...{ id, name, draft: drafts.get(id)?.fields ?? null },
      shown: { story: story !== null, pictures: pictures.length > 0, label: label_facts },
      sent: submission ? { fields: submission.fields, state: stateAfter(submission.verdict) } : null,
      forSale:
        sale?.variants.some(
          ({ price, available, withdrawn }) => price !== null && !withdrawn && (available ?? 0) > 0,
        ) === true,
      onItsWay: own.length > 0,
      seenLive: own.some(({ seen }) => seen?.state === "live"),
    };
  });
}
