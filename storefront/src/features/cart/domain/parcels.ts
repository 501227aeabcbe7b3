import type { Quote, QuoteLine } from "@contracts/checkout";
import type { Vnd } from "@contracts/common";

/** Lines of one producer, which travel in one parcel. */
export type Parcel = {
  key: string;
  producer: QuoteLine["producer"];
  lines: QuoteLine[];
  /** Null while nothing of it can be ordered: then no parcel is sent. */
  fee: Vnd | null;
};

/** The backend's key for goods whose producer the register does not name. */
const NO_PRODUCER = "shop";

/** The lines of a quote by the parcel they travel in, in the order they were put into the cart. */
export function groupParcels(quote: Quote): Parcel[] {
  const fees = new Map(quote.parcels.map((parcel) => [parcel.producer_id, parcel.shipping_fee]));
  const parcels = new Map<string, Parcel>();
  for (const line of quote.lines) {
    const key = line.producer?.id ?? NO_PRODUCER;
    const known = parcels.get(key) ?? { key, producer: line.producer, lines: [], fee: fees.get(key) ?? null };
    parcels.set(key, { ...known, lines: [...known.lines, line] });
  }
  return [...parcels.values()];
}

/** Lines that keep the cart from being ordered as it stands. */
export function faultyLines(quote: Quote): QuoteLine[] {
  return quote.lines.filter((line) => line.fault !== null);
}

/** True when anything in the quote is a figure of the demonstration. */
export function isSample(quote: Quote): boolean {
  return quote.shipping_sample || quote.lines.some((line) => line.sample);
}
