import { describe, expect, it } from "vitest";
import { emptyRegister, fileOf, plan, registerWith } from "../testing/register";

const HEADER = "Tên sản phẩm|Chủ thể|Huyện|Tỉnh|Hạng sao|Năm|Số quyết định|Ngày quyết định|Trạng thái|Ghi chú";
const TRA_SEN = "Trà sen|HTX Sen Việt|Tháp Mười|Đồng Tháp|4 sao||1446/QĐ-UBND-HC|29/12/2022||";

const planned = (lines: string[], before: string[] = []) =>
  plan(fileOf(HEADER, ...lines), before.length > 0 ? registerWith(fileOf(HEADER, ...before)) : emptyRegister());

describe("a product the register does not hold", () => {
  it("is added with its producer, decision and recognition", () => {
    const changes = planned([TRA_SEN]);
    expect(changes.counts).toEqual({ added: 1, changed: 0, unchanged: 0, left: 0, refused: 0, review: 0 });
    expect(changes.new_producers).toMatchObject([
      { name: "HTX Sen Việt", legal_type: "cooperative", province_id: "dt87", district_id: "tm" },
    ]);
    expect(changes.new_decisions).toMatchObject([
      { number: "1446/QĐ-UBND-HC", decided_on: "2022-12-29", year: 2022, issuer_text: null },
    ]);
    expect(changes.new_recognitions).toMatchObject([
      { stars: 4, kind: "new", decided_on: "2022-12-29", product_id: changes.new_products[0]?.id },
    ]);
  });

  it("keeps a year without a day as a year", () => {
    expect(planned(["Trà sen|HTX Sen Việt||Đồng Tháp|3|2021||||"]).new_recognitions).toMatchObject([
      { year: 2021, decided_on: null, decision_id: null },
    ]);
  });

  it.each(["registered", "assessed_pending", "proposed_5", "certified_stars_unstated"])(
    "carries no rank while it is %s",
    (status) => {
      const changes = planned([`Trà sen|HTX Sen Việt||Đồng Tháp|4|2020|||${status}|`]);
      expect(changes.new_products).toMatchObject([{ status }]);
      expect(changes.new_recognitions).toEqual([]);
    },
  );

  it("shares producer and decision with other products", () => {
    const changes = planned([
      TRA_SEN,
      TRA_SEN.replace("Trà sen", "Bột sữa sen").replace("HTX Sen Việt", "Hợp tác xã Sen Việt"),
    ]);
    expect(changes.new_producers).toHaveLength(1);
    expect(changes.new_decisions).toHaveLength(1);
    expect(changes.new_recognitions.map(({ decision_id }) => decision_id)).toEqual(
      Array(2).fill(changes.new_decisions[0]?.id),
    );
  });

  it("is another product where only the accents differ: dừa is not dứa", () => {
    expect(
      planned(["Mứt dừa|HTX Sen Việt||Đồng Tháp|3|2022||||", "Mứt dứa|HTX Sen Việt||Đồng Tháp|3|2022||||"]).counts
        .added,
    ).toBe(2);
  });
});

describe("a product the register holds", () => {
  it("stays unchanged when the file says nothing new, in whatever spelling", () => {
    const again = planned(
      ["TRÀ SEN|Hợp tác xã Sen Việt|Tháp Mười|Tỉnh Đồng Tháp|★★★★|2022|số 1446/QD-UBND-HC|2022-12-29|Đã công nhận|"],
      [TRA_SEN],
    );
    expect(again.rows).toMatchObject([
      { outcome: "changed", changes: [{ field: "recognition.year", before: null, after: "2022" }] },
    ]);
    expect(planned([TRA_SEN], [TRA_SEN]).counts).toMatchObject({ unchanged: 1, changed: 0, added: 0 });
  });

  it("gets a later decision as a new event beside the old one", () => {
    const later = TRA_SEN.replace("4 sao", "5 sao").replace("1446/QĐ-UBND-HC|29/12/2022", "2361/QĐ-BNNMT|26/06/2025");
    const changes = planned([later], [TRA_SEN]);
    expect(changes.rows).toMatchObject([
      { outcome: "changed", changes: [{ field: "recognition", after: "5 sao, 2361/QĐ-BNNMT, 2025-06-26" }] },
    ]);
    expect(changes.new_recognitions).toMatchObject([{ kind: "upgrade", issuer_text: "Bộ Nông nghiệp và Môi trường" }]);
    expect(changes.recognition_changes).toEqual([]);
  });

  it("has a bare year completed by the decision, not doubled", () => {
    const changes = planned([TRA_SEN], ["Trà sen|HTX Sen Việt|Tháp Mười|Đồng Tháp|4|2022||||"]);
    expect(changes.new_recognitions).toEqual([]);
    expect(changes.recognition_changes).toMatchObject([
      { set: { decided_on: "2022-12-29", decision_id: changes.new_decisions[0]?.id } },
    ]);
  });

  it("never loses a fact to a blank cell", () => {
    const changes = planned(["Trà sen|HTX Sen Việt||Đồng Tháp|4|2022||||"], [TRA_SEN]);
    expect(changes.product_changes).toEqual([]);
    expect(changes.recognition_changes.map(({ set }) => set)).toEqual([{ year: 2022 }]);
  });

  it("is reported as left, and kept, when a file of its province does not name it", () => {
    const others = planned(
      [TRA_SEN.replace("Trà sen", "Trà sâm")],
      [TRA_SEN, TRA_SEN.replace("Đồng Tháp", "Cà Mau").replace("HTX Sen", "HTX Tôm")],
    );
    expect(others.rows.filter(({ outcome }) => outcome === "left")).toMatchObject([{ product: "Trà sen", row: 0 }]);
  });
});
