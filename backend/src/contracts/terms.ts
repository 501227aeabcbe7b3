import type { IsoDay } from "./common";

export type ShopTermKey =
  | "vat_rate_percent"
  | "delivery_fee_same_province"
  | "delivery_fee_other_province"
  | "delivery_free_from"
  | "part_answer_hours"
  | "complaint_answer_days"
  | "privacy_answer_working_days";

/** `GET /shop/terms`: the shop's dated figures as they hold today. Policies print these, never figures of their own. */
export type ShopTerms = {
  as_of: IsoDay;
  terms: {
    key: ShopTermKey;
    /** Đồng, percent, hours or days, as the key says. */
    value: number;
    valid_from: IsoDay;
    /** First day on which it no longer holds; null while open. */
    valid_to: IsoDay | null;
    /** True for a figure of the demonstration that no shop has decided. */
    sample: boolean;
  }[];
};
