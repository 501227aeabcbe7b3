import type { DeskChannelOrder } from "./channel-orders";
import type { PartState } from "./checkout";
import type { IsoDay, IsoInstant, Page, Vnd } from "./common";

/** What is to be done about an order: `todo` something now, `moving` wait, `done`, `back` it was cancelled or came back. */
export type OwnStage = "todo" | "moving" | "done" | "back";

export type OwnOrderLine = { name: string; unit_label: string | null; quantity: number; line_total: Vnd };

/** An order as its producer sees it, wherever it was placed; of an order with several sellers only their own part. */
export type OwnOrder = {
  id: string;
  /** `shop`, or the marketplace. */
  channel: string;
  channel_name: string;
  /** The shop's own code, or the marketplace's number. */
  code: string;
  stage: OwnStage;
  state: PartState | DeskChannelOrder["state"];
  since: IsoInstant;
  /** By when it must be confirmed; after it the goods are for sale again. Null where no answer is awaited. */
  answer_by: IsoInstant | null;
  /** The step that comes next; null where there is none or the marketplace's own seller centre is the place for it. */
  next: PartState | null;
  /** The marketplace's seller centre; null for the own shop. */
  seller_centre: string | null;
  lines: OwnOrderLine[];
  /** What the buyer pays: goods and delivery of this part; of a marketplace's order the producer's own lines. */
  total: Vnd;
  cash_on_delivery: boolean;
  /** What somebody has to see to, such as goods that are missing; empty where all is well. */
  troubles: { message: string; message_en: string }[];
  sample: boolean;
};

/** `GET /producer/orders?stage=&channel=&q=&page=&limit=`: what waits longest first under `todo`, else the latest first. */
export type OwnOrders = {
  orders: OwnOrder[];
  page: Page;
  /** How many there are of each stage, whatever is searched for. */
  counts: Record<OwnStage, number>;
  /** Channels there are orders of, for the filter. */
  channels: { id: string; name: string }[];
};

/**
 * `GET /producer/orders/parts/{id}`: a part with what its parcel needs. Name, telephone and street are there while the parcel is
 * being made ready or on its way; before and after, the telephone is masked and the street left out.
 */
export type OwnPart = OwnOrder & {
  number: number;
  goods_total: Vnd;
  shipping_fee: Vnd;
  placed_at: IsoInstant;
  buyer: { name: string; phone: string; address: string; whole: boolean };
  note: string | null;
  carrier: string | null;
  tracking_number: string | null;
  goods_back: "restocked" | "written_off" | null;
  remittance: { on: IsoDay; amount: Vnd } | null;
  /** Steps that are possible now. */
  next_states: PartState[];
  history: { state: PartState; at: IsoInstant; by: "buyer" | "deadline" | "you" | "desk"; note: string | null }[];
};

/** `GET /producer/orders/channel/{id}`: an order of a marketplace with its history. */
export type OwnChannelOrder = OwnOrder & {
  ordered_at: IsoInstant;
  history: { at: IsoInstant; message: string; message_en: string }[];
};

/**
 * `POST /producer/orders/parts/{id}/steps`: takes a part a step on. Sending the same again answers `repeated`; 409 `wrong_state` where
 * the part stands elsewhere, such as cancelled by the buyer meanwhile.
 */
export type StepRequest = {
  /** The state the caller saw. */
  from: PartState;
  to: PartState;
  carrier?: string;
  tracking_number?: string;
  /** Needed for `returned`. */
  goods_back?: "restocked" | "written_off";
  note?: string;
};
export type StepTaken = { part: OwnPart; repeated: boolean };

/** `POST /producer/orders/parts/{id}/remittance`: the carrier has paid the cash out. 409 `wrong_state` before delivery. */
export type RemittanceRequest = { on: IsoDay; amount: Vnd };

/** The first and the last of some days. */
export type Days = { from: IsoDay; to: IsoDay };

/**
 * `GET /producer/orders/statement?from=YYYY-MM-DD&to=YYYY-MM-DD`: what these days brought in, by the day on which each order came to its
 * end; left out, the first of this month and today. `GET /producer/orders/statement/{csv|xlsx}?from=&to=` the same as a file.
 */
export type StatementLine = {
  id: string;
  channel: string;
  channel_name: string;
  code: string;
  day: IsoDay;
  state: PartState | DeskChannelOrder["state"];
  goods: Vnd;
  shipping: Vnd;
  /** Goods and delivery where the order was delivered, else 0. */
  due: Vnd;
  /** Cash the carrier paid out, as noted; null where nothing was noted, or the marketplace settles it. */
  remitted: Vnd | null;
  remitted_on: IsoDay | null;
};
export type Statement = Days & {
  lines: StatementLine[];
  totals: {
    channel: string;
    channel_name: string;
    delivered: number;
    back: number;
    due: Vnd;
    remitted: Vnd;
    /** Delivered parts of the own shop whose cash was not noted yet. */
    open: Vnd;
  }[];
};

/** `GET /producer/closed-days`: days off to come and under way. */
export type DaysOff = {
  days_off: {
    id: string;
    from: IsoDay;
    to: IsoDay;
    note: string | null;
    /** When goods stop being offered, and from when they are again. */
    closes_at: IsoInstant;
    opens_at: IsoInstant;
    under_way: boolean;
  }[];
  /** Channels that will be told, by name; the own shop among them. */
  reaches: string[];
  /** Shops to which nothing can be told by itself: their files go by hand. */
  by_hand: string[];
  /** Orders that are still to be sent, which days off would meet. */
  open_orders: number;
};
/** `POST /producer/closed-days`: 201. 409 `overlap` where days off are there already. */
export type DaysOffRequest = { from: IsoDay; to: IsoDay; note?: string };
