/** What a notice may be about. Urgent ones are sent at any hour; the others wait for the morning. */
const KINDS = {
  new_order: { urgent: false },
  confirm_soon: { urgent: true },
  order_lapsed: { urgent: false },
  order_cancelled: { urgent: false },
  listing_fault: { urgent: false },
  listing_rejected: { urgent: false },
  texts_approved: { urgent: false },
  texts_changes: { urgent: false },
  certificate_window: { urgent: false },
  paper_lapsing: { urgent: false },
  shop_expiring: { urgent: false },
  shop_paused: { urgent: false },
  shop_place: { urgent: false },
  stock_out: { urgent: false },
} as const satisfies Record<string, { urgent: boolean }>;

export type NoticeKind = keyof typeof KINDS;
export const NOTICE_KINDS = Object.keys(KINDS) as [NoticeKind, ...NoticeKind[]];

export function isUrgent(kind: NoticeKind): boolean {
  return KINDS[kind].urgent;
}
