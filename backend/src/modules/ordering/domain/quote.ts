import type { CartLineRequest, LineFault, Quote, QuoteLine, QuoteParcel } from "../../../contracts/checkout";
import { deliveryFee } from "./delivery-fee";
import type { OfferFact } from "./offer-fact";
import type { TermsOfDay } from "./terms";

export const VAT_NOTE = "Giá đã gồm thuế giá trị gia tăng (VAT), chưa gồm phí giao hàng.";

export const PAYMENT_METHODS: Quote["payment_methods"] = [
  {
    id: "cod",
    label: "Trả tiền mặt khi nhận hàng",
    label_en: "Cash on delivery",
  },
];

/** A line that can be ordered as it stands; its seller is named (Law 19/2023/QH15 art. 37). */
type Sellable = QuoteLine & { producer: NonNullable<QuoteLine["producer"]> };

/** One line per variant, in the order first wanted. */
export function mergeLines(lines: readonly CartLineRequest[]): CartLineRequest[] {
  const quantities = new Map<string, number>();
  for (const line of lines) quantities.set(line.variant_id, (quantities.get(line.variant_id) ?? 0) + line.quantity);
  return [...quantities].map(([variant_id, quantity]) => ({
    variant_id,
    quantity,
  }));
}

/**
 * Prices wanted lines as they are now. Money is whole đồng; the sum of lines and parcels is the total.
 * Lines that share stock (a basket and its parts) draw on it one after another.
 */
export function buildQuote(input: {
  lines: readonly CartLineRequest[];
  offers: ReadonlyMap<string, OfferFact>;
  terms: TermsOfDay;
  to_province_id: string | null;
}): Quote {
  const left = new Map<string, number>();
  const lines = mergeLines(input.lines).map((line) => quoteLine(line, input.offers.get(line.variant_id), left));
  const parcels = quoteParcels(lines, input);
  const subtotal = sum(sellable(lines).map((line) => line.line_total));
  const shipping_total = sum(parcels.map((parcel) => parcel.shipping_fee));
  return {
    lines,
    parcels,
    subtotal,
    shipping_total,
    total: subtotal + shipping_total,
    vat_note: VAT_NOTE,
    can_order: lines.length > 0 && lines.every((line) => line.fault === null),
    payment_methods: PAYMENT_METHODS,
    shipping_sample: input.terms.sample,
  };
}

function quoteLine(line: CartLineRequest, offer: OfferFact | undefined, left: Map<string, number>): QuoteLine {
  if (!offer) return unknownLine(line);
  const available = takeable(offer, left);
  const fault = faultOf(offer, line.quantity, available);
  if (fault === null) take(offer, line.quantity, left);
  const unit_price = offer.price ?? 0;
  return {
    ...line,
    product: offer.product,
    producer: offer.producer && {
      id: offer.producer.id,
      handle: offer.producer.handle,
      name: offer.producer.name,
    },
    unit_label: offer.unit_label,
    unit_price,
    line_total: unit_price * line.quantity,
    available,
    fault,
    closed_until: offer.closed_until,
    sample: offer.sample,
  };
}

function unknownLine(line: CartLineRequest): QuoteLine {
  const nothing = {
    producer: null,
    unit_label: null,
    unit_price: 0,
    line_total: 0,
    available: 0,
    closed_until: null,
    sample: false,
  };
  return {
    ...line,
    ...nothing,
    product: { handle: "", name: "", drawing: "generic" },
    fault: "unknown",
  };
}

function faultOf(offer: OfferFact, wanted: number, available: number): LineFault | null {
  if (offer.price === null || offer.producer === null) return "not_sold";
  return offer.closed_until === null ? stockFault(wanted, available) : "closed";
}

function stockFault(wanted: number, available: number): LineFault | null {
  if (available === 0) return "sold_out";
  return wanted > available ? "not_enough" : null;
}

function takeable(offer: OfferFact, left: Map<string, number>): number {
  const pieces = offer.stock.map((need) => Math.floor((left.get(stockKey(need)) ?? need.free) / need.required));
  return Math.max(0, pieces.length === 0 ? 0 : Math.min(...pieces));
}

function take(offer: OfferFact, quantity: number, left: Map<string, number>): void {
  for (const need of offer.stock) {
    left.set(stockKey(need), (left.get(stockKey(need)) ?? need.free) - need.required * quantity);
  }
}

function stockKey(need: { inventory_item_id: string; location_id: string }): string {
  return `${need.inventory_item_id}@${need.location_id}`;
}

function quoteParcels(
  lines: readonly QuoteLine[],
  input: {
    offers: ReadonlyMap<string, OfferFact>;
    terms: TermsOfDay;
    to_province_id: string | null;
  },
): QuoteParcel[] {
  return [...groupByParcel(lines)].map(([producer_id, own]) => ({
    producer_id,
    producer_name: own[0].producer.name,
    shipping_fee: deliveryFee(
      {
        goods_total: sum(own.map((line) => line.line_total)),
        from_province_id: input.offers.get(own[0].variant_id)?.producer?.province_id ?? null,
        to_province_id: input.to_province_id,
      },
      input.terms,
    ),
  }));
}

/** Lines that can be ordered, by the producer whose parcel they travel in; parcels in the order of their first line. */
export function groupByParcel(lines: readonly QuoteLine[]): Map<string, [Sellable, ...Sellable[]]> {
  const parcels = new Map<string, [Sellable, ...Sellable[]]>();
  for (const line of sellable(lines)) {
    const own = parcels.get(line.producer.id);
    if (own) own.push(line);
    else parcels.set(line.producer.id, [line]);
  }
  return parcels;
}

/** Lines that cannot be ordered as they stand do not count towards any sum. */
function sellable(lines: readonly QuoteLine[]): Sellable[] {
  return lines.filter((line): line is Sellable => line.fault === null && line.producer !== null);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
