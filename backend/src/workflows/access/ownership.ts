import type { MedusaContainer } from "@medusajs/framework/types";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { CONTENT } from "../../modules/content";
import type { ContentService } from "../../modules/content/service";
import { ORDERING } from "../../modules/ordering";
import type { OrderingService } from "../../modules/ordering/service";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";

type OwnerOf = (container: MedusaContainer, id: string) => Promise<string | null>;

/** Things that belong to a producer, and how it is found out to which. What does not exist belongs to nobody. */
const OWNERS = {
  product: ownerOfProduct,
  /** Texts sent for review are their product's. */
  submission: async (container, id) => {
    const content: ContentService = container.resolve(CONTENT);
    const submission = await content.submission(id);
    return submission && ownerOfProduct(container, submission.registered_product_id);
  },
  order_part: async (container, id) => {
    const ordering: OrderingService = container.resolve(ORDERING);
    return (await ordering.findPart(id))?.producer_id ?? null;
  },
  shop: ownerOfShop,
  listing: async (container, id) => {
    const listing = await book(container).listing(id);
    return listing && ownerOfProduct(container, listing.product_id);
  },
  /** A question about similar listings is its product's. */
  match: async (container, id) => {
    const match = await book(container).matches.find(id);
    return match && ownerOfProduct(container, match.product_id);
  },
  listing_send: async (container, id) => {
    const { sends }: ChannelService = container.resolve(CHANNEL);
    return sends.producerOf(id);
  },
  bulk_act: async (container, id) => {
    const { bulkActs }: ChannelService = container.resolve(CHANNEL);
    return (await bulkActs.find(id))?.producer_id ?? null;
  },
  exchange_batch: async (container, id) => {
    const batch = await book(container).exchange.batch(id);
    return batch && ownerOfShop(container, batch.shop_id);
  },
  /** An order on a marketplace is its shop's. */
  channel_order: async (container, id) => {
    const { orders }: ChannelService = container.resolve(CHANNEL);
    const order = await orders.order(id);
    return order && ownerOfShop(container, order.shop_id);
  },
  membership: async (container, id) => {
    const { producers }: AccessService = container.resolve(ACCESS);
    return producers.producerOfMembership(id);
  },
  delegation: async (container, id) => {
    const { producers }: AccessService = container.resolve(ACCESS);
    return producers.producerOfDelegation(id);
  },
  invitation: async (container, id) => {
    const { producers }: AccessService = container.resolve(ACCESS);
    return producers.producerOfInvitation(id);
  },
} satisfies Record<string, OwnerOf>;

export type OwnedKind = keyof typeof OWNERS;

/** Whether a thing, named by its id, belongs to a producer. */
export async function belongsTo(
  container: MedusaContainer,
  thing: { kind: OwnedKind; id: string },
  producer: string,
): Promise<boolean> {
  return (await OWNERS[thing.kind](container, thing.id)) === producer;
}

async function ownerOfProduct(container: MedusaContainer, id: string): Promise<string | null> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const [product] = await register.productsByIds([id]);
  return product?.producer_id ?? null;
}

async function ownerOfShop(container: MedusaContainer, id: string): Promise<string | null> {
  return (await book(container).shop(id))?.producer_id ?? null;
}

/** The unit a producer lies in, as exactly as it is known, for the log: its officers may read what is done in its name. */
export async function unitsOfProducer(container: MedusaContainer, producer: string): Promise<string[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const [found] = await register.producersByIds([producer]);
  const exact = found && (found.commune_id ?? found.district_id ?? found.province_id);
  return exact ? [exact] : [];
}

function book(container: MedusaContainer): ChannelService["book"] {
  const { book: found }: ChannelService = container.resolve(CHANNEL);
  return found;
}
