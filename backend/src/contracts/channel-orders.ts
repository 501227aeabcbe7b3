import type { IsoInstant, Page, Vnd } from "./common";

/**
 * `GET /officer/channels/orders?shop=&channel=&state=&trouble=1&page=&limit=`: orders of marketplaces, the latest first.
 * Without the buyer: the marketplace alone knows name, telephone and address, and prints the parcel's label.
 */
export type DeskChannelOrder = {
  id: string;
  channel: string;
  shop_id: string;
  /** As the marketplace numbers it. */
  external_id: string;
  state:
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
  /** The state in the marketplace's own word. */
  channel_state: string;
  ordered_at: IsoInstant;
  changed_at: IsoInstant;
  cash_on_delivery: boolean;
  total: Vnd | null;
  /**
   * What the stock does for it. `short`: sold more than there was; `none`: nothing, because it was over before the shop was
   * connected or sells nothing of ours.
   */
  stock: "none" | "held" | "short" | "gone" | "given_back";
  /** What somebody has to do about it; empty where all is well. */
  troubles: { message: string; message_en: string }[];
  lines: DeskChannelOrderLine[];
};

export type DeskChannelOrderLine = {
  id: string;
  sku: string;
  title: string;
  quantity: number;
  unit_price: Vnd;
  /** The registered product and its producer; null where nobody knows what was sold. */
  product_id: string | null;
  producer_id: string | null;
  /** Pieces reserved, gone out of the stock, and sold without being there. */
  held: number;
  taken: number;
  missing: number;
};
export type DeskChannelOrders = { orders: DeskChannelOrder[]; page: Page };

/** `GET /officer/channels/orders/{id}`: with its versions and its history, the earliest first. */
export type DeskChannelOrderHistory = {
  order: DeskChannelOrder;
  versions: {
    version: number;
    state: DeskChannelOrder["state"];
    channel_state: string;
    changed_at: IsoInstant;
    /** When we asked, and why: the marketplace told, reading on found it, an officer asked. */
    asked_at: IsoInstant;
    source: "told" | "found" | "asked";
  }[];
  events: {
    at: IsoInstant;
    actor: string;
    kind: string;
    message: string;
    message_en: string;
    detail: Record<string, unknown> | null;
  }[];
};

/** `POST /officer/channels/orders/{id}/look`: 202, the order will be read on its marketplace again. */
export type LookAsked = { asked: 1 };

/** `POST /officer/channels/orders/replays` `{ shop_id, from, to }`: 202, everything told in that time is looked at again. */
export type ReplayRequest = { shop_id: string; from: IsoInstant; to: IsoInstant };
export type ReplayAsked = { asked: number };

/** `GET /officer/channels/orders/health`: how shops' orders are being read, with every alarm. */
export type ChannelOrderHealth = {
  shops: {
    shop_id: string;
    channel: string;
    /** Everything up to here has been read; null before the first reading. */
    read_at: IsoInstant | null;
    /** When the marketplace last told something by itself. */
    told_at: IsoInstant | null;
    failure: { kind: string; message: string; message_en: string } | null;
    /** Changes of the last 24 hours by how they came: many found and none told means that messages do not arrive. */
    told: number;
    found: number;
  }[];
  /** Times in which nothing was known of a shop's orders. `to` is null while the alarm stands. */
  gaps: {
    shop_id: string;
    from: IsoInstant;
    to: IsoInstant | null;
    noticed_at: IsoInstant;
    message: string;
    message_en: string;
    /** Changes of orders that reading it over brought to light. */
    found: number;
  }[];
  /** Messages that were refused today and yesterday. */
  refusals: { channel: string; day: string; reason: string; count: number; last_at: IsoInstant }[];
};
