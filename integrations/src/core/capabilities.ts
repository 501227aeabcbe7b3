import type { AdapterInfo, Ports } from "./contract";

export const CAPABILITIES = [
  "connect",
  "categories",
  "categorySuggestions",
  "media",
  "create",
  "update",
  "variants",
  "readBack",
  "price",
  "stock",
  "delist",
  "relist",
  "remove",
  "orders",
  "webhooks",
  "eventQueue",
  "fileExchange",
  "urlClaims",
] as const;
export type Capability = (typeof CAPABILITIES)[number];
export type Capabilities = Readonly<Record<Capability, boolean>>;

/** Read off the ports that exist, so that the claim and the code cannot disagree. */
export function capabilitiesOf(ports: Ports, info: AdapterInfo): Capabilities {
  const { listings } = ports;
  return {
    connect: ports.account !== undefined,
    categories: ports.categories !== undefined,
    categorySuggestions: ports.categories?.suggest !== undefined,
    media: ports.media !== undefined,
    create: listings !== undefined,
    update: listings !== undefined,
    variants: listings?.variants !== undefined,
    readBack: listings !== undefined,
    price: ports.prices !== undefined,
    stock: ports.stock !== undefined,
    delist: listings?.delist !== undefined,
    relist: listings?.relist !== undefined,
    remove: listings?.remove !== undefined,
    orders: ports.orders !== undefined,
    webhooks: ports.webhooks !== undefined,
    eventQueue: ports.events !== undefined,
    fileExchange: info.fileExchange,
    urlClaims: info.urlClaims ?? true,
  };
}
