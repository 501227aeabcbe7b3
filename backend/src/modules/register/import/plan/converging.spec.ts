import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied, emptyRegister, fileOf, plan } from "../testing/register";

const HEADER = "Tên sản phẩm|Chủ thể|Huyện|Tỉnh|Hạng sao|Năm|Số quyết định|Ngày quyết định|Trạng thái|Ghi chú";

describe("importing the same rows twice", () => {
  const word = fc.constantFrom("Sen", "Dừa", "Dứa", "Nam", "Huy", "Việt", "Hòa", "Hoà", "Cao Lãnh", "Út");
  const line = fc
    .record({
      name: fc.array(word, { minLength: 1, maxLength: 3 }),
      owner: fc.array(word, { minLength: 0, maxLength: 3 }),
      form: fc.constantFrom("HTX", "Công ty TNHH", "Công ty TNHH MTV", "Cơ sở", "Chi nhánh CTCP", ""),
      district: fc.constantFrom("", "Cao Lãnh", "TP. Cao Lãnh", "Tháp Mười", "Lạ"),
      province: fc.constantFrom("Đồng Tháp", "Tiền Giang", "Cà Mau"),
      stars: fc.constantFrom("3", "4 sao", "★★★★★", ""),
      year: fc.constantFrom("", "2021", "2022"),
      decision: fc.constantFrom("|", "1/QĐ-UBND|", "1/QĐ-UBND|05/06/2022", "2/QĐ-UBND|05/06/2021", "|07/08/2022"),
      status: fc.constantFrom("", "registered", "recognised"),
    })
    .map(({ name, owner, form, ...rest }) =>
      [
        name.join(" "),
        owner.length > 0 ? `${form} ${owner.join(" ")}` : "",
        rest.district,
        rest.province,
        rest.stars,
        rest.year,
        rest.decision,
        rest.status,
        "",
      ].join("|"),
    );

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const file = fileOf(HEADER, ...lines);
        const first = plan(file, emptyRegister());
        const second = plan(file, applied(emptyRegister(), first));
        expect(
          second.new_producers.length +
            second.new_products.length +
            second.new_decisions.length +
            second.new_recognitions.length,
        ).toBe(0);
        expect(
          [second.producer_changes, second.product_changes, second.decision_changes, second.recognition_changes].flat(),
        ).toEqual([]);
        expect(second.counts).toMatchObject({
          added: 0,
          changed: 0,
          review: 0,
          left: 0,
          refused: first.counts.refused,
        });
      }),
      { numRuns: 500 },
    );
  });

  it("gives every row of the file exactly one outcome", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), (lines) => {
        const rows = plan(fileOf(HEADER, ...lines), emptyRegister()).rows.map(({ row }) => row);
        expect(rows).toEqual([...new Set(rows)]);
      }),
    );
  });
});
