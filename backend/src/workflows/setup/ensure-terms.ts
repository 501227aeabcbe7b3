import type { MedusaContainer } from "@medusajs/framework/types";
import { ORDERING } from "../../modules/ordering";
import type { Term } from "../../modules/ordering/domain/terms";
import type { OrderingService } from "../../modules/ordering/service";

/** What a fresh installation begins with. From then on the table is the truth, and rows are added, not changed. */
const FIRST_TERMS: Term[] = [
  sample("delivery_fee_same_province", 20_000),
  sample("delivery_fee_other_province", 35_000),
  sample("delivery_free_from", 500_000),
  {
    key: "vat_rate_percent",
    value: 8,
    valid_from: "2025-07-01",
    valid_to: "2027-01-01",
    source:
      "Nghị quyết 204/2025/QH15: giảm 2 điểm phần trăm thuế suất 10 % đến hết 31/12/2026 (cần đối chiếu từng mặt hàng)",
    sample: true,
  },
  {
    key: "part_answer_hours",
    value: 12,
    valid_from: "2020-01-01",
    valid_to: null,
    source: "Thời hạn trả lời đề nghị giao kết 12 giờ của Nghị định 52/2013/NĐ-CP, giữ làm quy ước của cửa hàng",
    sample: false,
  },
  {
    key: "complaint_answer_days",
    value: 7,
    valid_from: "2020-01-01",
    valid_to: null,
    source: "Quy ước của cửa hàng",
    sample: false,
  },
  {
    key: "privacy_answer_working_days",
    value: 2,
    valid_from: "2026-01-01",
    valid_to: null,
    source: "Nghị định 356/2025/NĐ-CP: trả lời yêu cầu của chủ thể dữ liệu trong 2 ngày làm việc (cần đối chiếu)",
    sample: false,
  },
];

/** Writes first figures for every kind of term that has none. */
export async function ensureTerms(container: MedusaContainer): Promise<void> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const known = new Set((await ordering.terms()).map((term) => term.key));
  const missing = FIRST_TERMS.filter((term) => !known.has(term.key));
  if (missing.length > 0) await ordering.createDatedTerms(missing);
}

function sample(key: Term["key"], value: number): Term {
  return {
    key,
    value,
    valid_from: "2020-01-01",
    valid_to: null,
    source: "Số liệu mẫu, chưa do cửa hàng nào quyết định",
    sample: true,
  };
}
