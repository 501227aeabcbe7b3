import type { ReportContent, ReportHead } from "../../../contracts/reports";

/** A head nobody has written on. */
export const BLANK_HEAD: ReportHead = { number: null, place: null, dated: null };

const COUNT = 100;

/** A report of a province with as many products as fill several pages, with long names, gaps and a spreadsheet's formula among them. */
export function sampleReport(change: Partial<ReportContent> = {}): ReportContent {
  return {
    kind: "year",
    year: 2026,
    unit: { id: "p-82-2025", name: "Tỉnh Đồng Tháp", level: "province", province: null },
    cut_off: "2026-12-14",
    as_known: "2026-12-14T03:00:00.000Z",
    due_before: "2026-12-15",
    legal_basis: ["Kế hoạch số 159/KH-UBND ngày 29 tháng 4 năm 2023 của Ủy ban nhân dân tỉnh Đồng Tháp"],
    recipients: ["Ủy ban nhân dân Tỉnh (qua Văn phòng Điều phối Tỉnh)", "Lưu: VT"],
    summary: [
      "Đến hết ngày 14/12/2026, tỉnh có 1.002 sản phẩm OCOP từ 3 sao còn hiệu lực của 448 chủ thể.",
      "824 trên 1.002 sản phẩm (82,24 %) được kiểm chứng là đang bán trực tuyến.",
    ],
    tables: [
      {
        key: "targets",
        title: "Kết quả theo từng chỉ tiêu",
        note: null,
        columns: [
          { key: "id", title: "Chỉ tiêu số", kind: "text" },
          { key: "title", title: "Nội dung", kind: "text" },
          { key: "numerator", title: "Thực hiện", kind: "count" },
          { key: "denominator", title: "Tổng", kind: "count" },
          { key: "percent", title: "Tỷ lệ, %", kind: "percent" },
          { key: "day", title: "Ngày", kind: "day" },
        ],
        rows: [
          ["8b", "Sản phẩm OCOP kinh doanh trực tuyến", 824, 1002, 8224, "2026-12-14"],
          ["7b", "Chủ thể do phụ nữ làm chủ", 47, 119, 3950, null],
          ["1", "Sản phẩm mới đạt từ 3 sao", 117, null, null, null],
        ],
      },
      {
        key: "products",
        title: "Danh sách sản phẩm còn hiệu lực",
        note: "Cột cuối theo chỉ tiêu 8b.",
        columns: [
          { key: "number", title: "Số TT", kind: "count" },
          { key: "product", title: "Sản phẩm", kind: "text" },
          { key: "producer", title: "Chủ thể", kind: "text" },
          { key: "stars", title: "Sao", kind: "count" },
        ],
        rows: Array.from({ length: COUNT }, (_, index) => [
          index + 1,
          index === 0 ? "=HYPERLINK(1)" : `Khô cá lóc phồng vị sả ớt loại ${index + 1}`,
          index % 9 === 0 ? null : `Hợp tác xã Dịch vụ nông nghiệp Thường Thới Tiền số ${index + 1}`,
          3 + (index % 3),
        ]),
      },
    ],
    notes: ["Chưa rõ không có nghĩa là không."],
    rules: [
      { indicator: "8b", version: 1 },
      { indicator: "7b", version: 2 },
    ],
    sample: false,
    ...change,
  };
}
