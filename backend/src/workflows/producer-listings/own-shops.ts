import type { MedusaContainer } from "@medusajs/framework/types";
import type { PlaceRequest, SharedShop } from "../../contracts/producer-channels";
import { mayCarry } from "../../modules/channel/domain/shop-terms";
import type { ShopRequest } from "../../modules/channel/store/shop-requests";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import type { Engine } from "../channel/engine";
import { toldPause } from "../channel/pause-shop";

/** A producer's own shops, and those of others: `open` ones take its goods. */
export type ShopsOfProducer = { own: ChannelShop[]; open: ChannelShop[]; closed: ChannelShop[] };

export async function shopsOfProducer(engine: Engine, producer: string): Promise<ShopsOfProducer> {
  const [shops, standing] = await Promise.all([engine.book.shops(), engine.book.decisions.standing()]);
  const shared = shops.filter(({ producer_id }) => producer_id === null);
  const takes = ({ channel, id }: ChannelShop) => mayCarry(null, standing.terms(channel, id), producer);
  return {
    own: shops.filter(({ producer_id }) => producer_id === producer),
    open: shared.filter(takes),
    closed: shared.filter((shop) => !takes(shop)),
  };
}

/** @param requests the producer's latest for each shop */
export function toSharedShops(
  { open, closed }: Pick<ShopsOfProducer, "open" | "closed">,
  requests: readonly ShopRequest[],
): SharedShop[] {
  const byShop = new Map(requests.map((request) => [request.shop_id, toPlaceRequest(request)]));
  const told = (state: SharedShop["state"]) => (shop: ChannelShop) => {
    const { id, channel, name } = shop;
    return { id, channel, name, state, pause: toldPause(shop), request: byShop.get(id) ?? null };
  };
  return [...open.map(told("open")), ...closed.map(told("closed"))];
}

export function toPlaceRequest({ state, asked_at, decided_at, reason }: ShopRequest): PlaceRequest {
  return { state, asked_at: asked_at.toISOString(), decided_at: decided_at?.toISOString() ?? null, reason };
}

export type NamedProduct = { id: string; name: string };

/** The producer's registered products in the order of their names. */
export async function productsOfProducer(container: MedusaContainer, producer: string): Promise<NamedProduct[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const products = await register.listRegisteredProducts(
    { producer_id: producer, same_as: null },
    { select: ["id", "name"], order: { name: "ASC", id: "ASC" }, take: null },
  );
  return products.map(({ id, name }) => ({ id, name }));
}
