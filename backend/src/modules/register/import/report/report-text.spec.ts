import { describe, expect, it } from "vitest";
import { fileOf, plan, registerWith } from "../testing/register";
import { reportOf } from "./import-report";
import { reportText } from "./report-text";

const HEADER = "Tên sản phẩm|Chủ thể|Tỉnh|Hạng sao|Năm|Ghi chú|Điểm";
const META = {
  import_id: null,
  file_name: "danh-bạ.csv",
  sha256: "ab12",
  dry_run: true,
  applied: false,
  actor: "cán bộ",
  at: "2026-11-24T01:00:00Z",
  repeats_import_id: null,
};

describe("a report in the terminal", () => {
  const register = registerWith(fileOf(HEADER, "Trà sen|Công ty TNHH Nam Huy|Đồng Tháp|4|2022||"));
  const file = fileOf(
    HEADER,
    "Trà sen|Công ty TNHH Nam Huy|Đồng Tháp|4|2022|mới|80",
    "Mít sấy|Công ty TNHH MTV Nam Huy|Đồng Tháp|4|2022||",
    "Khô cá|HTX Cá|Đồng Tháp|7|2022||",
  );

  it("counts, explains each change, fault and open question, and says what to do next", () => {
    const text = reportText(reportOf(plan(file, register), META));
    expect(text).toContain("Thay đổi                                    1");
    expect(text).toContain("Dòng 2 Trà sen: product.notes: (trống) → mới");
    expect(text).toContain("Dòng 4, cột “Hạng sao”, “7”: Không đọc được hạng sao.");
    expect(text).toContain("Dòng 1, cột “Điểm”, “Điểm”: Cột “Điểm” không thuộc danh bạ");
    expect(text).toContain("Dòng 3: Chủ thể “Công ty TNHH MTV Nam Huy” gần giống");
    expect(text).toContain("Chạy thử: chưa ghi gì.");
  });

  it.each([
    [{ dry_run: false, applied: true, import_id: "rimp_1" }, "Đã ghi vào danh bạ, mã lượt nhập rimp_1."],
    [{ dry_run: false, repeats_import_id: "rimp_0" }, "không có gì thay đổi"],
    [{ dry_run: false }, "--skip-refused"],
  ])("ends according to what happened: %j", (change, ending) => {
    expect(reportText(reportOf(plan(file, register), { ...META, ...change }))).toContain(ending);
  });
});
