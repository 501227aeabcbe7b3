import { describe, expect, it } from "vitest";
import { emptyRegister, fileOf, plan, registerWith } from "../testing/register";

const HEADER = "Tên sản phẩm|Chủ thể|Huyện|Tỉnh|Hạng sao|Năm|Số quyết định|Ngày quyết định|Trạng thái|Ghi chú";

const planned = (lines: string[], before: string[] = []) =>
  plan(fileOf(HEADER, ...lines), before.length > 0 ? registerWith(fileOf(HEADER, ...before)) : emptyRegister());

describe("a name is never guessed", () => {
  const OWNED = "Hạt sen sấy|Công ty TNHH Nam Huy|Châu Thành|Đồng Tháp|4|2022||||";
  const reviewOf = (line: string, before: string[]) => {
    const changes = planned([line], before);
    return {
      outcome: changes.rows[0]?.outcome,
      codes: changes.reviews.filter(({ kind }) => kind !== "unit").map(({ code }) => code),
      product: changes.new_products[0],
      producers: changes.new_producers,
    };
  };

  it.each([
    ["TNHH against TNHH MTV, with the province added", "Công ty TNHH MTV Nam Huy Đồng Tháp", "producer_near"],
    ["a branch", "Chi nhánh Công ty TNHH Nam Huy", "producer_near"],
    ["a company without its form", "Công ty Nam Huy", "producer_near"],
    ["other accents", "Công ty TNHH Nam Hủy", "producer_near"],
    ["words of trade added", "Công ty TNHH Sản xuất và Thương mại Nam Huy", "producer_near"],
  ])("%s waits for an officer and keeps the text as printed", (_what, name, code) => {
    const review = reviewOf(OWNED.replace("Hạt sen sấy", "Mít sấy").replace("Công ty TNHH Nam Huy", name), [OWNED]);
    expect(review).toMatchObject({
      outcome: "review",
      codes: [code],
      product: { producer_id: null, producer_text: name },
      producers: [],
    });
  });

  it.each([
    ["another legal family", "Hợp tác xã Nam Huy"],
    ["another name", "Công ty TNHH Nam Hưng Phát"],
  ])("%s is another producer", (_what, name) => {
    expect(
      reviewOf(OWNED.replace("Hạt sen sấy", "Mít sấy").replace("Công ty TNHH Nam Huy", name), [OWNED]),
    ).toMatchObject({ outcome: "added", producers: [{ name }] });
  });

  it("the same name in a province that merged is the same producer", () => {
    const dongNghi = "Yaourt sữa dê|HTX Nông nghiệp Đông Nghi|Châu Thành|Tiền Giang|3|2021||||";
    expect(
      planned(["Sữa dê|Hợp tác xã Nông nghiệp Đông Nghi||Đồng Tháp|3|2022||||"], [dongNghi]).new_producers,
    ).toEqual([]);
  });

  it("a company's name in another province waits, a household's is another household", () => {
    expect(reviewOf(OWNED.replace("Đồng Tháp", "Cà Mau"), [OWNED]).codes).toEqual(["producer_elsewhere"]);
    const household = "Khô cá|Hộ kinh doanh Út Lê||Đồng Tháp|3|2022||||";
    expect(reviewOf(household.replace("Đồng Tháp", "Cà Mau"), [household])).toMatchObject({
      outcome: "added",
      codes: [],
    });
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
    expect(first.reviews.filter(({ kind }) => kind === "producer")).toMatchObject([
      { product_ids: first.new_products.map(({ id }) => id) },
    ]);
  });
});

describe("an administrative unit", () => {
  const unitsOf = (line: string) => {
    const changes = planned([line]);
    return {
      place: changes.new_products[0],
      outcome: changes.rows[0]?.outcome,
      codes: changes.reviews.map(({ code }) => code),
    };
  };

  it("is ambiguous where a city and a district share the bare name", () => {
    const { place, outcome, codes } = unitsOf("Xoài|HTX Mỹ Xương|Cao Lãnh|Đồng Tháp|3|2022||||");
    expect({ outcome, codes, id: place?.district_id, text: place?.district_text }).toEqual({
      outcome: "review",
      codes: ["unit_ambiguous"],
      id: null,
      text: "Cao Lãnh",
    });
  });

  it.each([
    ["TP. Cao Lãnh", "tpcl"],
    ["huyện Cao Lãnh", "hcl"],
    ["Tháp Mười", "tm"],
  ])("%s is clear", (text, id) => {
    expect(unitsOf(`Xoài|HTX Mỹ Xương|${text}|Đồng Tháp|3|2022||||`)).toMatchObject({
      outcome: "added",
      codes: [],
      place: { district_id: id },
    });
  });

  it("that is unknown keeps its text and is listed once for checking", () => {
    expect(unitsOf("Xoài|HTX Mỹ Xương|Huyện Lạ|Đồng Tháp|3|2022||||")).toMatchObject({
      outcome: "added",
      codes: ["unit_unknown"],
      place: { district_id: null, district_text: "Huyện Lạ" },
    });
  });

  it("is the one of the day the row speaks of", () => {
    const provinceOn = (day: string) =>
      unitsOf(`Xoài|HTX Mỹ Xương||Đồng Tháp|3||9/QĐ-UBND|${day}||`).place?.province_id;
    expect([provinceOn("30/06/2025"), provinceOn("01/07/2025")]).toEqual(["dt87", "dt82"]);
  });
});

describe("what an officer answered", () => {
  const HEAD = "Tên sản phẩm|Chủ thể|Tỉnh|Hạng sao|Năm";
  const register = registerWith(fileOf(HEAD, "Trà sen|Công ty TNHH Nam Huy|Đồng Tháp|4|2022"));
  const [known] = register.producers;
  const key = "producer|dong thap||Công ty TNHH MTV Nam Huy";
  const asked = fileOf(HEAD, "Mít sấy|Công ty TNHH MTV Nam Huy|Đồng Tháp|3|2022");
  const planned = (answer: string | null) => plan(asked, { ...register, answers: new Map([[key, answer]]) });

  it("is that a name means a known producer", () => {
    const changes = planned(known?.id ?? "");
    expect(changes.reviews).toEqual([]);
    expect(changes.new_products).toMatchObject([{ producer_id: known?.id, producer_text: "Công ty TNHH MTV Nam Huy" }]);
  });

  it("is that a name stays as printed, which is not asked again", () => {
    const changes = planned(null);
    expect([changes.reviews, changes.new_producers]).toEqual([[], []]);
    expect(changes.new_products).toMatchObject([{ producer_id: null, producer_text: "Công ty TNHH MTV Nam Huy" }]);
  });

  it("is that a product is another one: what a file says of it is said of that one", () => {
    const twice = registerWith(
      fileOf(HEAD, "Trà sen|Công ty TNHH Nam Huy|Đồng Tháp|4|2022", "Trà ướp sen||Đồng Tháp|4|2022"),
    );
    const [first, second] = twice.products;
    const products = twice.products.map((product) =>
      product === second ? { ...product, same_as: first?.id ?? null } : product,
    );
    const changes = plan(fileOf(HEAD, "Trà ướp sen||Đồng Tháp|5|2025"), { ...twice, products });
    expect(changes.new_products).toEqual([]);
    expect(changes.new_recognitions).toMatchObject([{ product_id: first?.id, stars: 5 }]);
    expect(changes.rows.filter(({ outcome }) => outcome === "left")).toEqual([]);
  });
});
