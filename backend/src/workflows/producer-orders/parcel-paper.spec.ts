import { describe, expect, it } from "vitest";
import type { OwnPart } from "../../contracts/producer-orders";
import { readPdf } from "../../modules/report/testing/read-pdf";
import { parcelPaper } from "./parcel-paper";

const PART: OwnPart = {
  id: "opart_1",
  channel: "shop",
  channel_name: "Cửa hàng này",
  code: "K7MPQ2XR4H",
  stage: "todo",
  state: "packed",
  since: "2026-11-20T03:00:00.000Z",
  answer_by: null,
  next: "shipped",
  seller_centre: null,
  lines: [{ name: "Xoài sấy dẻo", unit_label: "gói 200 g", quantity: 2, line_total: 240_000 }],
  total: 260_000,
  cash_on_delivery: true,
  troubles: [],
  sample: false,
  number: 1,
  goods_total: 240_000,
  shipping_fee: 20_000,
  placed_at: "2026-11-19T18:30:00.000Z",
  buyer: { name: "Nguyễn Thị Thử", phone: "0912 345 678", address: "12 ấp Mỹ Thị B, Xã Tháp Mười", whole: true },
  note: "Gọi trước khi giao",
  carrier: "Viettel Post",
  tracking_number: "VT0001",
  goods_back: null,
  remittance: null,
  next_states: ["shipped", "cancelled"],
  history: [],
};

describe("the sheet of a parcel", () => {
  it("is one page of A5 that says whom it goes to, what to collect and what is inside", async () => {
    const {
      text: [text],
      pages,
      lang,
    } = await readPdf(await parcelPaper("HTX Xoài Thử", PART));
    expect([pages, lang]).toEqual([1, "vi-VN"]);
    for (const said of ["K7MPQ-2XR4H", "HTX Xoài Thử", "Nguyễn Thị Thử", "0912 345 678", "Thu hộ (COD): 260.000 đ"])
      expect(text).toContain(said);
    for (const said of ["2 × Xoài sấy dẻo (gói 200 g): 240.000 đ", "20/11/2026", "VT0001", "Gọi trước khi giao"])
      expect(text).toContain(said);
  });

  it("is the same bytes for the same part", async () => {
    const [one, two] = await Promise.all([parcelPaper("HTX", PART), parcelPaper("HTX", PART)]);
    expect(one.equals(two)).toBe(true);
  });

  it("goes on to a second page rather than leaving lines out", async () => {
    const lines = PART.lines.flatMap((line) =>
      Array.from({ length: 40 }, (_, index) => ({ ...line, name: `${line.name} số ${index + 1}` })),
    );
    const { text, pages } = await readPdf(await parcelPaper("HTX", { ...PART, lines }));
    expect(pages).toBeGreaterThan(1);
    expect(text.join("\n")).toContain("số 40");
  });
});
