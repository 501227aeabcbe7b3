import type { Vnd } from "../../../contracts/common";
import type { TermsOfDay } from "./terms";

/**
 * What one parcel costs the buyer, in đồng: a flat fee by zone, nothing from a stated value of goods on.
 * An unknown province on either side counts as another province.
 */
export function deliveryFee(
  parcel: {
    goods_total: Vnd;
    from_province_id: string | null;
    to_province_id: string | null;
  },
  terms: TermsOfDay,
): Vnd {
  const freeFrom = terms.value("delivery_free_from");
  if (freeFrom !== null && parcel.goods_total >= freeFrom) return 0;
  const near = parcel.from_province_id !== null && parcel.from_province_id === parcel.to_province_id;
  return terms.value(near ? "delivery_fee_same_province" : "delivery_fee_other_province") ?? 0;
}
