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
import { liesWithin, type Place, type UnitScope } from "../../platform/access/unit-scope";
import { accountWithin } from "./accounts";

type Lies = (container: MedusaContainer, id: string, scope: UnitScope) => Promise<boolean>;

/** Things with a place of their own, and how it is found out that one lies in a scope. What does not exist lies nowhere. */
const KINDS = {
  product: (container, id, scope) => productsWithin(container, [id], scope),
  producer: (container, id, scope) => producersWithin(container, [id], scope),
  review: async (container, key, scope) => {
    const products = await register(container).productsOfReview(key);
    return products !== null && productsWithin(container, products, scope);
  },
  /** Texts sent for review are their product's. */
  submission: async (container, id, scope) => {
    const content: ContentService = container.resolve(CONTENT);
    const submission = await content.submission(id);
    return submission !== null && productsWithin(container, [submission.registered_product_id], scope);
  },
  order_part: async (container, id, scope) => {
    const part = await ordering(container).findPart(id);
    return producersWithin(container, [part?.producer_id], scope);
  },
  /** A complaint about an order belongs to whoever answers for one of its producers; any other to the operator. */
  complaint: async (container, ticket, scope) => {
    const [complaint] = await ordering(container).listComplaints({ ticket });
    if (!complaint?.order_code) return false;
    const parts = await ordering(container).partsOfOrder(complaint.order_code);
    const found = await Promise.all(parts.map(({ producer_id }) => producersWithin(container, [producer_id], scope)));
    return found.includes(true);
  },
  shop: async (container, id, scope) => {
    const shop = await book(container).shop(id);
    return producersWithin(container, [shop?.producer_id], scope);
  },
  /** Who asks for a place in a shared shop asks whoever answers for it. */
  shop_request: async (container, id, scope) => {
    const request = await book(container).requests.find(id);
    const shop = request && (await book(container).shop(request.shop_id));
    return request !== null && producersWithin(container, [shop?.producer_id], scope);
  },
  /** An order on a marketplace is its shop's. */
  channel_order: async (container, id, scope) => {
    const { book: shops, orders }: ChannelService = container.resolve(CHANNEL);
    const order = await orders.order(id);
    const shop = order && (await shops.shop(order.shop_id));
    return producersWithin(container, [shop?.producer_id], scope);
  },
  listing: async (container, id, scope) => {
    const listing = await book(container).listing(id);
    return listing !== null && productsWithin(container, [listing.product_id], scope);
  },
  account: async (container, id, scope) => {
    const access: AccessService = container.resolve(ACCESS);
    const account = await access.findPrincipal(id);
    return account !== null && accountWithin(account, scope);
  },
  /** Invitations and disputes about ownership are their producer's. */
  invitation: async (container, id, scope) => {
    const { producers }: AccessService = container.resolve(ACCESS);
    return producersWithin(container, [await producers.producerOfInvitation(id)], scope);
  },
  dispute: async (container, id, scope) => {
    const { disputes }: AccessService = container.resolve(ACCESS);
    return producersWithin(container, [(await disputes.find(id))?.producer_id], scope);
  },
  /** A question about similar listings is its product's. */
  match: async (container, id, scope) => {
    const match = await book(container).matches.find(id);
    return match !== null && productsWithin(container, [match.product_id], scope);
  },
  exchange_batch: async (container, id, scope) => {
    const batch = await book(container).exchange.batch(id);
    const shop = batch && (await book(container).shop(batch.shop_id));
    return producersWithin(container, [shop?.producer_id], scope);
  },
} satisfies Record<string, Lies>;

export type PlacedKind = keyof typeof KINDS;

/** Whether a thing, named by its id, lies in a scope. */
export async function isWithin(
  container: MedusaContainer,
  thing: { kind: PlacedKind; id: string },
  scope: UnitScope,
): Promise<boolean> {
  return scope.kind === "all" || KINDS[thing.kind](container, thing.id, scope);
}

async function productsWithin(container: MedusaContainer, ids: readonly string[], scope: UnitScope): Promise<boolean> {
  return allWithin(ids, await register(container).productsByIds(ids), scope);
}

async function producersWithin(
  container: MedusaContainer,
  ids: readonly (string | null | undefined)[],
  scope: UnitScope,
): Promise<boolean> {
  const known = ids.filter((id): id is string => typeof id === "string");
  return known.length === ids.length && allWithin(known, await register(container).producersByIds(known), scope);
}

function allWithin(ids: readonly string[], found: readonly (Place & { id: string })[], scope: UnitScope): boolean {
  const inside = new Set(found.filter((one) => liesWithin(scope, one)).map(({ id }) => id));
  return ids.length > 0 && ids.every((id) => inside.has(id));
}

function register(container: MedusaContainer): RegisterService {
  return container.resolve(REGISTER_MODULE);
}

function ordering(container: MedusaContainer): OrderingService {
  return container.resolve(ORDERING);
}

function book(container: MedusaContainer): ChannelService["book"] {
  const { book: found }: ChannelService = container.resolve(CHANNEL);
  return found;
}
