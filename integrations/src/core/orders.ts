import type { Instant, ListingId, OrderId, ShopId, UnitId, Vnd } from "./values";

export type OrderState =
  | "unpaid"
  | "on_hold"
  | "to_ship"
  | "shipped"
  | "delivered"
  | "completed"
  | "cancelling"
  | "cancelled"
  | "returning"
  | "returned"
  | "unknown";

export interface ChannelOrderLine {
  readonly id: string;
  readonly listing?: ListingId;
  readonly unit?: UnitId;
  readonly sku: string;
  readonly title: string;
  readonly quantity: number;
  readonly unitPrice: Vnd;
}

/** An order as the channel tells it. Buyers' names, phones and addresses are not read at all. */
export interface ChannelOrder {
  readonly id: OrderId;
  readonly shop: ShopId;
  readonly state: OrderState;
  readonly channelState: string;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly cashOnDelivery: boolean;
  readonly total?: Vnd;
  readonly lines: readonly ChannelOrderLine[];
}

/** Where reading stopped: everything changed at or before `changedAt` has been handed over. Survives restarts. */
export interface OrderCursor {
  readonly changedAt: Instant;
}

export interface OrderPage {
  readonly orders: readonly ChannelOrder[];
  readonly next: OrderCursor;
}

/** What a webhook or an event queue tells. A hint to read the state again, never the state itself. */
export type ChannelEvent = {
  /** Stable over redelivery: the key of the inbox. */
  readonly key: string;
  readonly shop?: ShopId;
  readonly at: Instant;
} & (
  | { readonly kind: "order_changed"; readonly order: OrderId }
  | { readonly kind: "listing_changed"; readonly listing: ListingId }
  | { readonly kind: "authorisation_ending"; readonly expiresAt?: Instant }
  | { readonly kind: "authorisation_ended" }
  | { readonly kind: "other"; readonly channelType: string }
);
