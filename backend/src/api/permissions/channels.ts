import { named, OFFICERS, type Permission, staff, type Target } from "./permission";

/** A shop that several producers share is the operator's. */
const PRODUCER: Target = { kind: "producer", in: "body", name: "producer_id", optional: true };
const SHOP_AND_PRODUCT: readonly Target[] = [
  { kind: "shop", in: "body", name: "shop_id" },
  { kind: "product", in: "body", name: "product_id" },
];

export const CHANNELS: readonly Permission[] = [
  staff("POST", "/officer/channels/connections", { roles: OFFICERS, scope: [PRODUCER], act: "shop.connect" }),
  // What is finished was begun by the same person: the signed state says for whom.
  staff("POST", "/officer/channels/connections/finish", { roles: OFFICERS, scope: "none", act: "shop.connected" }),
  staff("GET", "/officer/channels/shops", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/channels/listings", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/channels/listings", { roles: OFFICERS, scope: SHOP_AND_PRODUCT, act: "listing.open" }),
  staff("POST", "/officer/channels/listings/preview", {
    roles: OFFICERS,
    scope: SHOP_AND_PRODUCT,
    act: "listing.preview",
  }),
  staff("GET", "/officer/channels/listings/:id", { roles: OFFICERS, scope: named("listing") }),
  staff("POST", "/officer/channels/listings/:id/replay", {
    roles: OFFICERS,
    scope: named("listing"),
    act: "listing.replay",
  }),
  staff("POST", "/officer/channels/listings/:id/choices", {
    roles: OFFICERS,
    scope: named("listing"),
    act: "listing.settle",
  }),
  staff("GET", "/officer/channels/orders", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/channels/orders/health", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/channels/orders/replays", {
    roles: OFFICERS,
    scope: [{ kind: "shop", in: "body", name: "shop_id" }],
    act: "channel_order.replay",
  }),
  staff("GET", "/officer/channels/orders/:id", { roles: OFFICERS, scope: named("channel_order") }),
  staff("POST", "/officer/channels/orders/:id/look", {
    roles: OFFICERS,
    scope: named("channel_order"),
    act: "channel_order.look",
  }),
  staff("GET", "/officer/channels/**", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/channels/**", { roles: OFFICERS, scope: "rows", act: "channel.change" }),
];
