import { bi, type Definition, PRODUCERS_BY_OWN_UNIT, versioned } from "../definition";
import { stock, stockEntities, stockProducerEntities } from "../stock";

const source = {
  document: "Quyết định 26/2026/QĐ-TTg ngày 22/5/2026",
  place: "Điều 7, Điều 12",
  quote: "Giấy chứng nhận có thời hạn 36 tháng kể từ ngày cơ quan có thẩm quyền cấp.",
};

const unknowns = bi(
  "Sản phẩm chỉ biết năm công nhận, hoặc có nhiều hạng sao chưa rõ hạng nào sau cùng, được nêu riêng là chưa rõ, không tính vào số còn hiệu lực.",
  "A product of which only the year is known, or of which it is unclear which rank came last, is shown as unknown and not counted as in force.",
);

const limits = [
  bi(
    "Sản phẩm ra khỏi số này khi hết 36 tháng mà chưa được công nhận lại, không đợi quyết định thu hồi.",
    "A product leaves the count when its 36 months lapse without re-recognition, not when the revocation is signed.",
  ),
  bi(
    "Chỉ gồm những gì danh bạ đã ghi nhận đến thời điểm nêu trên.",
    "It holds only what the register had recorded until the stated instant.",
  ),
];

/** The group of the certificate that is counted, and not of one that was decided after the day. */
const GROUP_OF_THE_DAY = {
  since: "2026-11-26",
  change: bi(
    "Bảng theo nhóm như khi đánh giá dùng nhóm của giấy chứng nhận được tính vào ngày chốt, không phải của lần công nhận sau đó. Số chung không đổi.",
    "Rows by the group as assessed go by the certificate counted on the day, not by a recognition after it. The headline is the same.",
  ),
};

const BREAKDOWNS = ["unit", "stars", "group", "legal_type", "women_led", "year"] as const;

export const productStock: Definition = {
  sheet: {
    ...versioned(GROUP_OF_THE_DAY),
    id: "stock",
    set: "context",
    title: bi("Sản phẩm OCOP còn hiệu lực", "OCOP products in force"),
    unit: "count",
    period: "day",
    filters: [
      bi("Từ 3 sao trở lên", "Three stars and up"),
      bi(
        "Ngày quyết định ≤ ngày chốt < ngày hết hạn (36 tháng, kể cả kéo dài)",
        "Decision day ≤ cut-off day < expiry (36 months, extensions included)",
      ),
      bi("Không bị thu hồi đến ngày chốt", "Not revoked by the cut-off day"),
    ],
    unknowns,
    source,
    limits,
    breakdowns: [...BREAKDOWNS, "group_as_assessed", "state"],
    restricted: false,
  },
  readings: [
    {
      measure: "count",
      classify: (context) =>
        stockEntities(stock(context), () => "numerator").map((entity) =>
          entity.side === "unknown_denominator" ? { ...entity, side: "unknown_numerator" } : entity,
        ),
      sheet: {
        id: "official",
        title: bi("Số sản phẩm", "Number of products"),
        counted: "product",
        numerator: bi("Sản phẩm khác nhau còn hiệu lực vào ngày chốt", "Distinct products in force on the cut-off day"),
        denominator: null,
        target: null,
      },
    },
  ],
};

export const producerStock: Definition = {
  sheet: {
    ...versioned(PRODUCERS_BY_OWN_UNIT),
    id: "producers",
    set: "context",
    title: bi("Chủ thể có sản phẩm còn hiệu lực", "Producers with products in force"),
    unit: "count",
    period: "day",
    filters: [bi("Có ít nhất một sản phẩm còn hiệu lực", "At least one product in force")],
    unknowns: bi(
      "Chủ thể mà mọi giấy chứng nhận đều chưa rõ, và sản phẩm chưa xác định được chủ thể, được nêu riêng là chưa rõ.",
      "Producers all of whose certificates are uncertain, and products whose producer is not settled, are shown as unknown.",
    ),
    source,
    limits,
    breakdowns: [...BREAKDOWNS],
    restricted: false,
  },
  readings: [
    {
      measure: "count",
      classify: (context) =>
        stockProducerEntities(context, () => "numerator").map((entity) =>
          entity.side === "unknown_denominator" ? { ...entity, side: "unknown_numerator" } : entity,
        ),
      sheet: {
        id: "official",
        title: bi("Số chủ thể", "Number of producers"),
        counted: "producer",
        numerator: bi("Chủ thể khác nhau, mỗi chủ thể tính một lần", "Distinct producers, each counted once"),
        denominator: null,
        target: null,
      },
    },
  ],
};
