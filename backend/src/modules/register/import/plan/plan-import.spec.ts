import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied, emptyRegister, fileOf, plan, registerWith } from "../testing/register";

const HEADER = "Tên sản phẩm|Chủ thể|Huyện|Tỉnh|Hạng sao|Năm|Số quyết định|Ngày quyết định|Trạng thái|Ghi chú";
const TRA_SEN = "Trà sen|HTX Sen Việt|Tháp Mười|Đồng Tháp|4 sao||1446/QĐ-UBND-HC|29/12/2022||";

const planned = (lines: string[], before: string[] = []) => plan(fileOf(HEADER, ...lines), before.length > 0 ? registerWith(fileOf(HEADER, ...before)) : emptyRegister());

describe("a product the register does not hold", () => {
  it("is added with its producer, decision and recognition", () => {
    const changes = planned([TRA_SEN]);
    expect(changes.counts).toEqual({ added: 1, changed: 0, unchanged: 0, left: 0, refused: 0, review: 0 });
    expect(changes.new_producers).toMatchObject([{ name: "HTX Sen Việt", legal_type: "cooperative", province_id: "dt87", district_id: "tm" }]);
    expect(changes.new_decisions).toMatchObject([{ number: "1446/QĐ-UBND-HC", decided_on: "2022-12-29", year: 2022, issuer_text: null }]);
    expect(changes.new_recognitions).toMatchObject([{ stars: 4, kind: "new", decided_on: "2022-12-29", product_id: changes.new_products[0]?.id }]);
  });

  it("keeps a year without a day as a year", () => {
    expect(planned(["Trà sen|HTX Sen Việt||Đồng Tháp|3|2021||||"]).new_recognitions).toMatchObject([{ year: 2021, decided_on: null, decision_id: null }]);
  });

  it.each(["registered", "assessed_pending", "proposed_5", "certified_stars_unstated"])("carries no rank while it is %s", (status) => {
    const changes = planned([`Trà sen|HTX Sen Việt||Đồng Tháp|4|2020|||${status}|`]);
    expect(changes.new_products).toMatchObject([{ status }]);
    expect(changes.new_recognitions).toEqual([]);
  });

  it("shares producer and decision with other products", () => {
    const changes = planned([TRA_SEN, TRA_SEN.replace("Trà sen", "Bột sữa sen").replace("HTX Sen Việt", "Hợp tác xã Sen Việt")]);
    expect(changes.new_producers).toHaveLength(1);
    expect(changes.new_decisions).toHaveLength(1);
    expect(changes.new_recognitions.map(({ decision_id }) => decision_id)).toEqual(Array(2).fill(changes.new_decisions[0]?.id));
  });

  it("is another product where only the accents differ: dừa is not dứa", () => {
    expect(planned(["Mứt dừa|HTX Sen Việt||Đồng Tháp|3|2022||||", "Mứt dứa|HTX Sen Việt||Đồng Tháp|3|2022||||"]).counts.added).toBe(2);
  });
});

describe("a product the register holds", () => {
  it("stays unchanged when the file says nothing new, in whatever spelling", () => {
    const again = planned(["TRÀ SEN|Hợp tác xã Sen Việt|Tháp Mười|Tỉnh Đồng Tháp|★★★★|2022|số 1446/QD-UBND-HC|2022-12-29|Đã công nhận|"], [TRA_SEN]);
    expect(again.rows).toMatchObject([{ outcome: "changed", changes: [{ field: "recognition.year", before: null, after: "2022" }] }]);
    expect(planned([TRA_SEN], [TRA_SEN]).counts).toMatchObject({ unchanged: 1, changed: 0, added: 0 });
  });

  it("gets a later decision as a new event beside the old one", () => {
    const later = TRA_SEN.replace("4 sao", "5 sao").replace("1446/QĐ-UBND-HC|29/12/2022", "2361/QĐ-BNNMT|26/06/2025");
    const changes = planned([later], [TRA_SEN]);
    expect(changes.rows).toMatchObject([{ outcome: "changed", changes: [{ field: "recognition", after: "5 sao, 2361/QĐ-BNNMT, 2025-06-26" }] }]);
    expect(changes.new_recognitions).toMatchObject([{ kind: "upgrade", issuer_text: "Bộ Nông nghiệp và Môi trường" }]);
    expect(changes.recognition_changes).toEqual([]);
  });

  it("has a bare year completed by the decision, not doubled", () => {
    const changes = planned([TRA_SEN], ["Trà sen|HTX Sen Việt|Tháp Mười|Đồng Tháp|4|2022||||"]);
    expect(changes.new_recognitions).toEqual([]);
    expect(changes.recognition_changes).toMatchObject([{ set: { decided_on: "2022-12-29", decision_id: changes.new_decisions[0]?.id } }]);
  });

  it("never loses a fact to a blank cell", () => {
    const changes = planned(["Trà sen|HTX Sen Việt||Đồng Tháp|4|2022||||"], [TRA_SEN]);
    expect(changes.product_changes).toEqual([]);
    expect(changes.recognition_changes.map(({ set }) => set)).toEqual([{ year: 2022 }]);
  });

  it("is reported as left, and kept, when a file of its province does not name it", () => {
    const others = planned([TRA_SEN.replace("Trà sen", "Trà sâm")], [TRA_SEN, TRA_SEN.replace("Đồng Tháp", "Cà Mau").replace("HTX Sen", "HTX Tôm")]);
    expect(others.rows.filter(({ outcome }) => outcome === "left")).toMatchObject([{ product: "Trà sen", row: 0 }]);
  });
});

describe("a row is refused", () => {
  const faultsOf = (lines: string[], before: string[] = []) => planned(lines, before).faults;

  it("with row, column, value and a sentence for each fault", () => {
    expect(faultsOf(["|HTX Sen Việt|Tháp Mười||9|23||29/4/23||"])).toEqual([
      { row: 2, column: "Tên sản phẩm", value: null, code: "name_missing", message: expect.stringContaining("Xin") },
      { row: 2, column: "Tỉnh", value: null, code: "province_missing", message: expect.stringContaining("Xin") },
      { row: 2, column: "Hạng sao", value: "9", code: "stars_unreadable", message: expect.stringContaining("Xin") },
      { row: 2, column: "Năm", value: "23", code: "year_unreadable", message: expect.stringContaining("Xin") },
      { row: 2, column: "Ngày quyết định", value: "29/4/23", code: "two_digit_year", message: expect.stringContaining("Xin") },
    ]);
  });

  it.each([
    ["without stars though recognised", "Trà sen|HTX Sen Việt||Đồng Tháp||2022||||", "stars_missing"],
    ["decided tomorrow", "Trà sen|HTX Sen Việt||Đồng Tháp|4|||25/11/2026||", "date_in_future"],
    ["in a year its decision is not of", "Trà sen|HTX Sen Việt||Đồng Tháp|4|2019||29/12/2022||", "year_against_date"],
  ])("%s", (_what, line, code) => {
    expect(faultsOf([line])).toMatchObject([{ row: 2, code }]);
  });

  it("when it repeats a line of the same file", () => {
    const changes = planned([TRA_SEN, TRA_SEN]);
    expect(changes.faults).toMatchObject([{ row: 3, code: "duplicate_row", message: expect.stringContaining("dòng 2") }]);
    expect(changes.counts).toMatchObject({ added: 1, refused: 1 });
  });

  it("when its decision is known with another day, within the file or from the register", () => {
    const other = TRA_SEN.replace("Trà sen", "Trà sâm").replace("29/12/2022", "28/12/2022");
    expect(faultsOf([TRA_SEN, other])).toMatchObject([{ row: 3, column: "Ngày quyết định", code: "date_against_register" }]);
    expect(faultsOf([other], [TRA_SEN])).toMatchObject([{ row: 2, code: "date_against_register" }]);
  });

  it("when the register holds other stars for the same decision", () => {
    expect(faultsOf([TRA_SEN.replace("4 sao", "3 sao")], [TRA_SEN])).toMatchObject([{ row: 2, value: "3", code: "stars_against_register" }]);
  });

  it("but a decision number means another decision in another year or province", () => {
    const elsewhere = "Trà sâm|HTX Sâm||Cà Mau|3||1446/QĐ-UBND-HC|01/02/2022||";
    const nextYear = TRA_SEN.replace("29/12/2022", "03/05/2024");
    expect(planned([TRA_SEN, elsewhere, nextYear])).toMatchObject({ faults: [], new_decisions: { length: 3 }, counts: { added: 2, changed: 1 } });
  });
});

describe("a name is never guessed", () => {
  const OWNED = "Hạt sen sấy|Công ty TNHH Nam Huy|Châu Thành|Đồng Tháp|4|2022||||";
  const reviewOf = (line: string, before: string[]) => {
    const changes = planned([line], before);
    return { outcome: changes.rows[0]?.outcome, codes: changes.reviews.filter(({ kind }) => kind !== "unit").map(({ code }) => code), product: changes.new_products[0], producers: changes.new_producers };
  };

  it.each([
    ["TNHH against TNHH MTV, with the province added", "Công ty TNHH MTV Nam Huy Đồng Tháp", "producer_near"],
    ["a branch", "Chi nhánh Công ty TNHH Nam Huy", "producer_near"],
    ["a company without its form", "Công ty Nam Huy", "producer_near"],
    ["other accents", "Công ty TNHH Nam Hủy", "producer_near"],
    ["words of trade added", "Công ty TNHH Sản xuất và Thương mại Nam Huy", "producer_near"],
  ])("%s waits for an officer and keeps the text as printed", (_what, name, code) => {
    const review = reviewOf(OWNED.replace("Hạt sen sấy", "Mít sấy").replace("Công ty TNHH Nam Huy", name), [OWNED]);
    expect(review).toMatchObject({ outcome: "review", codes: [code], product: { producer_id: null, producer_text: name }, producers: [] });
  });

  it.each([
    ["another legal family", "Hợp tác xã Nam Huy"],
    ["another name", "Công ty TNHH Nam Hưng Phát"],
  ])("%s is another producer", (_what, name) => {
    expect(reviewOf(OWNED.replace("Hạt sen sấy", "Mít sấy").replace("Công ty TNHH Nam Huy", name), [OWNED])).toMatchObject({ outcome: "added", producers: [{ name }] });
  });

  it("the same name in a province that merged is the same producer", () => {
    const dongNghi = "Yaourt sữa dê|HTX Nông nghiệp Đông Nghi|Châu Thành|Tiền Giang|3|2021||||";
    expect(planned(["Sữa dê|Hợp tác xã Nông nghiệp Đông Nghi||Đồng Tháp|3|2022||||"], [dongNghi]).new_producers).toEqual([]);
  });

  it("a company's name in another province waits, a household's is another household", () => {
    expect(reviewOf(OWNED.replace("Đồng Tháp", "Cà Mau"), [OWNED]).codes).toEqual(["producer_elsewhere"]);
    const household = "Khô cá|Hộ kinh doanh Út Lê||Đồng Tháp|3|2022||||";
    expect(reviewOf(household.replace("Đồng Tháp", "Cà Mau"), [household])).toMatchObject({ outcome: "added", codes: [] });
  });

  it("households of one name in two districts wait", () => {
    const household = "Khô cá|Hộ kinh doanh Út Lê|Tháp Mười|Đồng Tháp|3|2022||||";
    expect(reviewOf(household.replace("Tháp Mười", "huyện Cao Lãnh"), [household]).codes).toEqual(["producer_homonym"]);
  });

  it("a product without a producer waits beside its namesake", () => {
    expect(reviewOf(OWNED.replace("Công ty TNHH Nam Huy", ""), [OWNED]).codes).toEqual(["product_namesake"]);
  });

  it("is asked once, however many rows and imports raise it", () => {
    const near = OWNED.replace("Công ty TNHH Nam Huy", "Công ty TNHH MTV Nam Huy");
    const first = planned([near.replace("Hạt sen sấy", "Mít sấy"), near.replace("Hạt sen sấy", "Chuối sấy")], [OWNED]);
    expect(first.reviews.filter(({ kind }) => kind === "producer")).toMatchObject([{ product_ids: first.new_products.map(({ id }) => id) }]);
  });
});

describe("an administrative unit", () => {
  const unitsOf = (line: string) => {
    const changes = planned([line]);
    return { place: changes.new_products[0], outcome: changes.rows[0]?.outcome, codes: changes.reviews.map(({ code }) => code) };
  };

  it("is ambiguous where a city and a district share the bare name", () => {
    const { place, outcome, codes } = unitsOf("Xoài|HTX Mỹ Xương|Cao Lãnh|Đồng Tháp|3|2022||||");
    expect({ outcome, codes, id: place?.district_id, text: place?.district_text }).toEqual({ outcome: "review", codes: ["unit_ambiguous"], id: null, text: "Cao Lãnh" });
  });

  it.each([
    ["TP. Cao Lãnh", "tpcl"],
    ["huyện Cao Lãnh", "hcl"],
    ["Tháp Mười", "tm"],
  ])("%s is clear", (text, id) => {
    expect(unitsOf(`Xoài|HTX Mỹ Xương|${text}|Đồng Tháp|3|2022||||`)).toMatchObject({ outcome: "added", codes: [], place: { district_id: id } });
  });

  it("that is unknown keeps its text and is listed once for checking", () => {
    expect(unitsOf("Xoài|HTX Mỹ Xương|Huyện Lạ|Đồng Tháp|3|2022||||")).toMatchObject({ outcome: "added", codes: ["unit_unknown"], place: { district_id: null, district_text: "Huyện Lạ" } });
  });

  it("is the one of the day the row speaks of", () => {
    const provinceOn = (day: string) => unitsOf(`Xoài|HTX Mỹ Xương||Đồng Tháp|3||9/QĐ-UBND|${day}||`).place?.province_id;
    expect([provinceOn("30/06/2025"), provinceOn("01/07/2025")]).toEqual(["dt87", "dt82"]);
  });
});

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
    .map(({ name, owner, form, ...rest }) => [name.join(" "), owner.length > 0 ? `${form} ${owner.join(" ")}` : "", rest.district, rest.province, rest.stars, rest.year, rest.decision, rest.status, ""].join("|"));

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const file = fileOf(HEADER, ...lines);
        const first = plan(file, emptyRegister());
        const second = plan(file, applied(emptyRegister(), first));
        expect(second.new_producers.length + second.new_products.length + second.new_decisions.length + second.new_recognitions.length).toBe(0);
        expect([second.producer_changes, second.product_changes, second.decision_changes, second.recognition_changes].flat()).toEqual([]);
        expect(second.counts).toMatchObject({ added: 0, changed: 0, review: 0, left: 0, refused: first.counts.refused });
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
