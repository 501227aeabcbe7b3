import type { IsoDay } from "./common";
import type { IndicatorBasis } from "./indicators";
import type { EvidenceGrade, EvidenceOutcome } from "./presence";

/**
 * `GET /shop/presence/status?cut_off=&as_known=&within=`: how far checking has come. Every product in force stands in one
 * number, by the last time anybody looked at it on any channel; a producer's own claim is no look.
 */
export type PresenceStatus = {
  basis: IndicatorBasis;
  products: {
    /** Within the 7 days that end on the cut-off day. */
    week: number;
    /** 8 to 30 days before. */
    month: number;
    older: number;
    never: number;
    total: number;
  };
};

/** The last look at a product: when, where, how sure, and what came of it. Not who looked, and not the page itself. */
export type PublicLook = {
  product_id: string;
  channel: { id: string; vi: string; en: string };
  day: IsoDay;
  grade: EvidenceGrade;
  outcome: EvidenceOutcome;
};

/** `GET /shop/presence/looks?products=&cut_off=&as_known=`: of at most 100 products; who was never looked at is missing. */
export type PublicLooks = { looks: PublicLook[] };
