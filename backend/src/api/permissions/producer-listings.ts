import { own, type Permission, producer } from "./permission";

const CHANNELS = "/producer/channels";
const SHOP_FILES = `${CHANNELS}/shops/:id/exchange`;
const BATCH = `${CHANNELS}/exchange/batches/:id`;

/** How a producer sells on marketplaces. */
export const PRODUCER_LISTINGS: readonly Permission[] = [
  producer("GET", CHANNELS, { scope: "own" }),
  producer("POST", `${CHANNELS}/connections`, { scope: "own", act: "shop.connect" }),
  // What is finished was begun by the same person for the same producer: the signed state says so.
  producer("POST", `${CHANNELS}/connections/finish`, { scope: "own", act: "shop.connected" }),
  producer("POST", `${CHANNELS}/shops`, { scope: "own", act: "shop.register" }),
  // A shared shop is nobody's own; the handler looks whether it is one and what it takes.
  producer("POST", `${CHANNELS}/shared/:id/requests`, { scope: "own", act: "place.ask" }),
  producer("POST", `${CHANNELS}/shops/:id/pause`, { scope: own("shop"), act: "shop.pause" }),
  producer("POST", `${CHANNELS}/shops/:id/resume`, { scope: own("shop"), act: "shop.resume" }),
  producer("GET", SHOP_FILES, { scope: own("shop") }),
  producer("POST", `${SHOP_FILES}/rows`, { scope: own("shop"), act: "exchange.choose" }),
  producer("POST", `${SHOP_FILES}/batches`, { scope: own("shop"), act: "exchange.make" }),
  producer("GET", BATCH, { scope: own("exchange_batch") }),
  producer("GET", `${BATCH}/file`, { scope: own("exchange_batch") }),
  producer("POST", `${BATCH}/handover`, { scope: own("exchange_batch"), act: "exchange.hand_over" }),
  producer("POST", `${BATCH}/results`, { scope: own("exchange_batch"), act: "exchange.answers" }),
  producer("GET", `${CHANNELS}/matches`, { scope: "own" }),
  producer("POST", `${CHANNELS}/matches/:id`, { scope: own("match"), act: "match.settle" }),
  producer("GET", "/producer/listings", { scope: "own" }),
  // Shops of others may be shared; the handler looks whether this one takes the producer's goods.
  producer("POST", "/producer/listings/sends", { scope: "own", act: "listing.open_many" }),
  producer("GET", "/producer/listings/sends/:id", { scope: own("listing_send") }),
  producer("POST", "/producer/listings/preview", { scope: "own", act: "listing.preview_many" }),
  producer("GET", "/producer/listings/problems", { scope: "own" }),
  producer("POST", "/producer/listings/problems/retry", { scope: "own", act: "listing.replay" }),
  producer("POST", "/producer/listings/bulk", { scope: "own", act: "listing.bulk" }),
  producer("GET", "/producer/listings/bulk/:id", { scope: own("bulk_act") }),
  producer("GET", "/producer/listings/undo", { scope: "own" }),
  producer("POST", "/producer/listings/undo/:id", { scope: own("bulk_act"), act: "listing.undo" }),
  producer("POST", "/producer/listings/offers/preview", { scope: "own", act: "product.offer_preview" }),
  producer("POST", "/producer/listings/offers", { scope: "own", act: "product.offer" }),
  producer("GET", "/producer/listings/:id", { scope: own("listing") }),
  producer("POST", "/producer/listings/:id/act", { scope: own("listing"), act: "listing.act" }),
  producer("POST", "/producer/listings/:id/choices", { scope: own("listing"), act: "listing.settle" }),
  producer("POST", "/producer/listings/:id/doubt", { scope: own("listing"), act: "listing.settle_doubt" }),
];
