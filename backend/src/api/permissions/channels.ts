import { named, OFFICERS, type Permission, staff, type Target } from "./permission";

/** A shop that several producers share is the operator's. */
const PRODUCER: Target = { kind: "producer", in: "body", name: "producer_id", optional: true };
const SHOP_AND_PRODUCT: readonly Target[] = [
  { kind: "shop", in: "body", name: "shop_id" },
  { kind: "product", in: "body", name: "product_id" },
];

/** What is decided for every listing of a channel concerns all its producers. */
const DECISIONS: readonly Permission[] = [
  staff("GET", "/officer/channels", { roles: OFFICERS, scope: "none" }),
  staff("GET", "/officer/channels/categories", { roles: OFFICERS, scope: "none" }),
  staff("GET", "/officer/channels/categories/:id", { roles: OFFICERS, scope: "none" }),
  staff("GET", "/officer/channels/mappings", { roles: OFFICERS, scope: "none" }),
  staff("GET", "/officer/channels/mappings/:channel/:group", { roles: OFFICERS, scope: "none" }),
  staff("POST", "/officer/channels/mappings/:channel/:group", {
    roles: OFFICERS,
    scope: "province",
    act: "channel_mapping.save",
  }),
  staff("POST", "/officer/channels/mappings/:channel/:group/affected", {
    roles: OFFICERS,
    scope: "province",
    act: "channel_mapping.try",
  }),
  staff("GET", "/officer/channels/terms", { roles: OFFICERS, scope: "none" }),
  staff("POST", "/officer/channels/terms", { roles: OFFICERS, scope: "province", act: "channel_terms.save" }),
  staff("POST", "/officer/channels/terms/affected", { roles: OFFICERS, scope: "province", act: "channel_terms.try" }),
  staff("GET", "/officer/channels/shops/:id/terms", { roles: OFFICERS, scope: named("shop") }),
  staff("POST", "/officer/channels/shops/:id/terms", { roles: OFFICERS, scope: named("shop"), act: "shop_terms.save" }),
  staff("POST", "/officer/channels/shops/:id/terms/affected", {
    roles: OFFICERS,
    scope: named("shop"),
    act: "shop_terms.try",
  }),
];

const FILES: readonly Permission[] = [
  staff("GET", "/officer/channels/columns", { roles: OFFICERS, scope: "none" }),
  staff("POST", "/officer/channels/columns/affected", {
    roles: OFFICERS,
    scope: "province",
    act: "exchange_columns.try",
  }),
  staff("POST", "/officer/channels/columns", { roles: OFFICERS, scope: "province", act: "exchange_columns.save" }),
  staff("GET", "/officer/channels/shops/:id/exchange", { roles: OFFICERS, scope: named("shop") }),
  staff("POST", "/officer/channels/shops/:id/exchange/rows", {
    roles: OFFICERS,
    scope: named("shop"),
    act: "exchange.choose",
  }),
  staff("POST", "/officer/channels/shops/:id/exchange/batches", {
    roles: OFFICERS,
    scope: named("shop"),
    act: "exchange.make",
  }),
  staff("GET", "/officer/channels/exchange/batches/:id", { roles: OFFICERS, scope: named("exchange_batch") }),
  staff("GET", "/officer/channels/exchange/batches/:id/file", { roles: OFFICERS, scope: named("exchange_batch") }),
  staff("POST", "/officer/channels/exchange/batches/:id/handover", {
    roles: OFFICERS,
    scope: named("exchange_batch"),
    act: "exchange.hand_over",
  }),
  staff("POST", "/officer/channels/exchange/batches/:id/results", {
    roles: OFFICERS,
    scope: named("exchange_batch"),
    act: "exchange.answers",
  }),
];

export const CHANNELS: readonly Permission[] = [
  ...DECISIONS,
  ...FILES,
  staff("POST", "/officer/channels/shops/:id/pause", { roles: OFFICERS, scope: named("shop"), act: "shop.pause" }),
  staff("POST", "/officer/channels/shops/:id/resume", { roles: OFFICERS, scope: named("shop"), act: "shop.resume" }),
  staff("GET", "/officer/channels/shops/:id/pauses", { roles: OFFICERS, scope: named("shop") }),
  staff("POST", "/officer/channels/shops", { roles: OFFICERS, scope: [PRODUCER], act: "shop.register" }),
  staff("POST", "/officer/channels/connections/keys", { roles: OFFICERS, scope: [PRODUCER], act: "shop.connected" }),
  staff("POST", "/officer/channels/listings/bulk", { roles: OFFICERS, scope: "province", act: "listing.open_many" }),
  staff("POST", "/officer/channels/listings/preview/bulk", {
    roles: OFFICERS,
    scope: "province",
    act: "listing.preview_many",
  }),
  staff("POST", "/officer/channels/listings/:id/visibility", {
    roles: OFFICERS,
    scope: named("listing"),
    act: "listing.visibility",
  }),
  staff("GET", "/officer/channels/places", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/channels/places/:id", { roles: OFFICERS, scope: named("shop_request"), act: "place.settle" }),
  staff("GET", "/officer/channels/matches", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/channels/matches/:id", { roles: OFFICERS, scope: named("match"), act: "match.settle" }),
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
  staff("POST", "/officer/channels/listings/:id/doubt", {
    roles: OFFICERS,
    scope: named("listing"),
    act: "listing.settle_doubt",
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
];
