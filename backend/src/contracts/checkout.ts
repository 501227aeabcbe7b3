import type { IsoDay, IsoInstant, Vnd } from "./common";

/** One wanted line. The cart itself is a cookie of the storefront; the server prices it anew every time. */
export type CartLineRequest = { variant_id: string; quantity: number };

/** `POST /shop/quote { lines, province_id? }`: prices, stock and delivery as they are now. */
export type QuoteRequest = { lines: CartLineRequest[]; province_id?: string };

/** `closed`: the producer has days off and sends nothing. */
export type LineFault = "sold_out" | "not_enough" | "not_sold" | "closed" | "unknown";

export type QuoteLine = {
  variant_id: string;
  quantity: number;
  product: { handle: string; name: string; drawing: string };
  producer: { id: string; handle: string; name: string } | null;
  unit_label: string | null;
  unit_price: Vnd;
  line_total: Vnd;
  available: number;
  /** Null when the line can be ordered as it stands. */
  fault: LineFault | null;
  /** The last of the producer's days off while they last, else null. */
  closed_until: IsoDay | null;
  sample: boolean;
};

/** Delivery is charged per producer, because each producer sends a parcel of its own. */
export type QuoteParcel = { producer_id: string; producer_name: string; shipping_fee: Vnd };

export type Quote = {
  lines: QuoteLine[];
  parcels: QuoteParcel[];
  subtotal: Vnd;
  shipping_total: Vnd;
  total: Vnd;
  vat_note: string;
  can_order: boolean;
  payment_methods: { id: string; label: string; label_en: string }[];
  /** True while the delivery fees are figures of the demonstration that no shop has decided. */
  shipping_sample: boolean;
};

export type UnitOption = { id: string; name: string /** e.g. "gồm Phường 2, xã Hòa An (cũ)" */; detail: string | null };
/** A commune of before of which no source says what it became; `district` is the one it lay in. */
export type UnplacedUnit = { name: string; district: string | null };
/**
 * `GET /shop/units?parent=&q=`: provinces without `parent`, else communes; `q` also matches names of abolished units.
 * `unplaced`: communes of before in that province that `q` may mean, too, yet nobody knows where they are today: a buyer chooses.
 */
export type UnitsAnswer = { units: UnitOption[]; unplaced: UnplacedUnit[] };

/**
 * `POST /shop/orders`. The same `idempotency_key` always answers with the same order,
 * whatever happened in between (double click, reload, two tabs, crash).
 */
export type OrderRequest = {
  idempotency_key: string;
  lines: CartLineRequest[];
  name: string;
  phone: string;
  email?: string;
  province_id: string;
  commune_id: string;
  street: string;
  note?: string;
  payment_method: "cod";
  /** The total the buyer saw; a different one now is answered with 409 `total_changed` and the new quote. */
  expected_total: Vnd;
};

/** 201 on the first call, 200 on a repeat. 409 carries `sold_out` (with the quote) or `total_changed`. */
export type OrderPlaced = { order_code: string; total: Vnd; repeated: boolean };

export type OrderConflict = {
  error: { code: "sold_out" | "total_changed"; message: string; message_en: string };
  quote: Quote;
};

/** What a contract says of a seller beside the name (Law 19/2023 art. 37); null where the register did not hold it. */
export type SellerFacts = { address: string | null; registration_number: string | null; tax_code: string | null };

export type PartState = "waiting" | "confirmed" | "packed" | "shipped" | "delivered" | "returned" | "cancelled";

/** `POST /shop/orders/track { order_code, phone }`. An unknown code and a wrong phone give the same 404. */
export type OrderTracking = {
  order_code: string;
  placed_at: IsoInstant;
  name: string;
  /** Masked, e.g. "0912 *** 678". */
  phone_masked: string;
  address: string;
  note: string | null;
  payment: { label: string; label_en: string; state: "due_on_delivery" | "paid" | "refunded" };
  parts: {
    id: string;
    /**
     * As the register had it when the order was placed; the page behind `handle` may be gone since. `phone`: the number the producer
     * shows buyers now.
     */
    producer: ({ handle: string; name: string; phone: string | null } & SellerFacts) | null;
    state: PartState;
    state_since: IsoInstant;
    /** The steps it has taken, the earliest first; the last one is `state`. */
    history: { state: PartState; at: IsoInstant }[];
    /** By when the producer must answer; after it the part is cancelled and the stock released. */
    answer_by: IsoInstant | null;
    /** With whom it was sent and under what number, as the producer noted it. */
    carrier: string | null;
    tracking_number: string | null;
    /** The buyer may still take it back by `POST /shop/orders/cancel`: nobody has accepted it yet. */
    cancellable: boolean;
    lines: {
      name: string;
      handle: string;
      quantity: number;
      unit_price: Vnd;
      line_total: Vnd;
      unit_label: string | null;
    }[];
    shipping_fee: Vnd;
  }[];
  subtotal: Vnd;
  shipping_total: Vnd;
  total: Vnd;
  sample: boolean;
};

/**
 * `POST /shop/orders/cancel { order_code, phone, part_id }`: the buyer takes back one producer's part that nobody has accepted yet.
 * Answered with the order as it stands then, also where it was cancelled before; 409 `wrong_state` once it was accepted. An unknown
 * code, a wrong phone and a part of another order give the same 404.
 */
export type CancelPartRequest = { order_code: string; phone: string; part_id: string };

/** `POST /shop/complaints` → ticket number. The same `idempotency_key` always answers with the same ticket. */
export type ComplaintRequest = {
  idempotency_key: string;
  name: string;
  phone: string;
  order_code?: string;
  subject: "quality" | "delivery" | "refund" | "certificate" | "privacy" | "other";
  message: string;
};
/** 201 on the first call, 200 on a repeat. */
export type ComplaintReceived = { ticket: string; received_on: IsoDay; answer_by: IsoDay; repeated: boolean };
