import type { Bilingual } from "../../../contracts/indicators";
import type { PresenceState } from "../../../contracts/presence";

/** What the states of presence are called. */
export const STATE_NAMES: Record<PresenceState, Bilingual> = {
  live: { vi: "Đang bán trực tuyến", en: "Live" },
  listed_not_buyable: { vi: "Có tin đăng, chưa mua được", en: "Listed, not buyable" },
  stale: { vi: "Quá 30 ngày chưa thấy lại", en: "Not seen again for 30 days" },
  lost: { vi: "Không còn tin đăng", en: "Lost" },
  claimed: { vi: "Chỉ có lời khai", en: "Only claimed" },
  none: { vi: "Đã tìm, không có", en: "Looked for and not found" },
  unknown: { vi: "Chưa ai kiểm chứng", en: "Never checked" },
  not_applicable: { vi: "Không áp dụng", en: "Not applicable" },
};
