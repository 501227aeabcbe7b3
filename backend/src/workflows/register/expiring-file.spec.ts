import { expect, it } from "vitest";
import type { ExpiringCertificate } from "../../contracts/register-expiring";
import { expiringCsv } from "./expiring-file";

const certificate: ExpiringCertificate = {
  product: { id: "rprod_1", handle: "tra-sen", name: '=HYPERLINK("http://x.example";"Trà sen")' },
  producer: { id: "prod_1", handle: "htx-sen", name: "HTX Sen; Việt" },
  stars: 4,
  decision_number: "1850/QĐ-UBND-HC",
  expires_on: "2026-12-03",
  window: { opens_on: "2026-06-06", closes_on: "2026-08-05", stage: "late" },
};

it("tells every certificate in one row that spreadsheets read as text, days and stars", () => {
  const unknown = {
    ...certificate,
    product: { ...certificate.product, name: "Khô cá" },
    producer: null,
    decision_number: null,
  };
  const [bom, ...lines] = expiringCsv([certificate, unknown])
    .toString("utf8")
    .split(/(?<=^\uFEFF)|\r\n/);
  expect(bom).toBe("\uFEFF");
  expect(lines).toEqual([
    "Sản phẩm,Chủ thể,Hạng sao,Quyết định,Hết hiệu lực từ,Cần làm,Nộp hồ sơ từ ngày,Nộp hồ sơ đến ngày",
    `"'=HYPERLINK(""http://x.example"";""Trà sen"")",HTX Sen; Việt,4,1850/QĐ-UBND-HC,2026-12-03,Đã quá ngày nộp,2026-06-06,2026-08-05`,
    "Khô cá,,4,,2026-12-03,Đã quá ngày nộp,2026-06-06,2026-08-05",
    "",
  ]);
});
