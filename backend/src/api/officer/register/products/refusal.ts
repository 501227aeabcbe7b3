import type { EventFault } from "../../../../modules/register/domain/event-rules";
import type { EventResult } from "../../../../modules/register/store/events";
import { invalidInput, notFound, ShopError } from "../../../../platform/http/errors";

type Refused = Exclude<EventResult, { kind: "recorded" | "repeated" }>;

/** What an officer is told of an event that is not recorded. */
export function refusal(result: Refused): ShopError {
  if (result.kind === "no_such_product")
    return notFound("Danh bạ không có sản phẩm này. Xin chọn lại.", "The register holds no such product.");
  if (result.kind === "not_possible") return invalidInput([FAULTS[result.fault]]);
  return new ShopError(result.fault?.code ?? "contradicts_register", {
    status: 409,
    message: result.fault?.message ?? "Điều này trái với danh bạ. Xin xem lại quyết định.",
    message_en: "This contradicts what the register holds. Please check the decision.",
  });
}

const FAULTS: Record<EventFault, { field: string; message: string; message_en: string }> = {
  nothing_to_revoke: {
    field: "decided_on",
    message: "Tới ngày này danh bạ chưa ghi lần công nhận nào để thu hồi. Xin xem lại ngày.",
    message_en: "Until this day the register holds no recognition to revoke.",
  },
  expiry_not_known: {
    field: "until",
    message: "Danh bạ chưa có ngày quyết định nên không biết ngày hết hạn. Xin ghi quyết định công nhận trước.",
    message_en: "The day of the decision is not known, nor is the expiry. Record the decision first.",
  },
  before_expiry: {
    field: "until",
    message: "Ngày này trước ngày hết hạn 36 tháng. Xin ghi ngày cuối được kéo dài.",
    message_en: "This day is before the certificate expires. Give the last day it is kept.",
  },
  too_long: {
    field: "until",
    message: "Chỉ được kéo dài tối đa 180 ngày sau ngày hết hạn (Quyết định 26/2026/QĐ-TTg, điều 12.3).",
    message_en: "A certificate is kept for 180 days past its expiry at most (Decision 26/2026/QĐ-TTg, art. 12.3).",
  },
};
