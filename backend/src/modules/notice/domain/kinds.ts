/**
 * When somebody is written to about a kind: `at_once` at any hour; `by_day` at once outside the quiet hours, else when they end;
 * `daily` in the day's digest.
 */
export type Pace = "at_once" | "by_day" | "daily";

/** What a notice may be about. */
const KINDS = {
  new_order: "by_day",
  confirm_soon: "at_once",
  order_lapsed: "daily",
  order_cancelled: "by_day",
  listing_fault: "daily",
  listing_rejected: "daily",
  texts_approved: "daily",
  texts_changes: "daily",
  certificate_window: "daily",
  paper_lapsing: "daily",
  shop_expiring: "daily",
  shop_paused: "daily",
  shop_place: "daily",
  stock_low: "daily",
  stock_out: "daily",
} as const satisfies Record<string, Pace>;

export type NoticeKind = keyof typeof KINDS;
export const NOTICE_KINDS = Object.keys(KINDS) as [NoticeKind, ...NoticeKind[]];

export function paceOf(kind: NoticeKind): Pace {
  return KINDS[kind];
}

export function isUrgent(kind: NoticeKind): boolean {
  return paceOf(kind) === "at_once";
}
