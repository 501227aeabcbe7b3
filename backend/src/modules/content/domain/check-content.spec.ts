import { describe, expect, it } from "vitest";
import { checkContent } from "./check-content";
import { type ContentFields, contentFieldsSchema, EMPTY_FIELDS } from "./fields";
import { storyFromAnswers } from "./story";

const LONG = "Vùng trồng xoài ven sông Tiền, mỗi mùa chỉ hái trái chín cây. ".repeat(5);
const GOOD: ContentFields = {
  ...EMPTY_FIELDS,
  story_vi: LONG,
  label: {
    ...EMPTY_FIELDS.label,
    net_quantity: "500 g",
    ingredients: "Xoài 100 %",
    shelf_life: "12 tháng",
    storage: "Nơi khô mát",
    usage: "Ăn liền",
    responsible_party: "Hợp tác xã, xã Mỹ Xương",
    gtin: "8930000000002",
  },
  pictures: ["a", "b", "c"].map((letter) => ({ picture_id: letter.repeat(64), alt: "Gói xoài sấy" })),
};
const codes = (fields: ContentFields) =>
  checkContent(fields).map(({ field, code, weight }) => `${weight} ${field} ${code}`);
const told = (story_vi: string) => codes({ ...GOOD, story_vi: `${LONG}${story_vi}` });
const labelled = (label: Partial<ContentFields["label"]>) => codes({ ...GOOD, label: { ...GOOD.label, ...label } });

describe("checkContent", () => {
  it("finds nothing wrong with a whole set of texts", () => {
    expect(codes(GOOD)).toEqual([]);
  });

  it("names everything an empty draft lacks, and lets it be sent all the same", () => {
    const faults = checkContent(EMPTY_FIELDS);
    expect(faults.every(({ weight }) => weight === "should")).toBe(true);
    expect(faults.map(({ field }) => field)).toContain("pictures");
    expect(faults.map(({ field }) => field)).toContain("label.ingredients");
  });

  it.each(["Sản phẩm OCOP 4 sao", "đạt 4sao", "bốn sao", "★★★★", "a 5 star product"])(
    "keeps stars out of the story: %s",
    (words) => expect(told(words)).toEqual(["must story_vi stars"]),
  );

  it.each(["sao trời lấp lánh", "rang thơm, sao khô", "năm nay được mùa"])("does not mistake %s for stars", (words) =>
    expect(told(words)).toEqual([]),
  );

  it.each(["chữa bệnh tiểu đường", "điều trị dứt điểm", "đúng là thần dược"])("keeps cures out: %s", (words) =>
    expect(told(words)).toEqual(["must story_vi cure"]),
  );

  it.each(["Gọi 0912 345 678", "Zalo của quán", "xem www.vidu.vn"])("advises against contacts: %s", (words) =>
    expect(told(words)).toEqual(["should story_vi contact"]),
  );

  it.each([
    ["Hộp 4 sao", "stars"],
    ["Túi chữa bệnh", "cure"],
    ["Túi, gọi 0912 345 678", "contact"],
  ])("keeps them out of the names of sizes: %s", (name, code) => {
    const sizes = [{ size: 2, name, net: null, gtin: null }];
    expect(codes({ ...GOOD, sizes })).toEqual([`must sizes ${code}`]);
  });

  it("checks the last digit of a barcode", () => {
    expect(labelled({ gtin: "8930000000004" })).toEqual(["must label.gtin check_digit"]);
  });

  it("wants a number in the net quantity and a code or an address for tracing", () => {
    expect(labelled({ net_quantity: "một gói" })).toEqual(["must label.net_quantity no_number"]);
    expect(labelled({ trace_code: "javascript:alert(1)" })).toEqual(["must label.trace_code shape"]);
    expect(labelled({ trace_code: "https://truyxuat.example/87-3012" })).toEqual([]);
    expect(labelled({ trace_code: "87-3012-01" })).toEqual([]);
  });

  it("tells what to do in Vietnamese and English", () => {
    for (const { message, message_en } of checkContent(EMPTY_FIELDS)) {
      expect(message.length).toBeGreaterThan(20);
      expect(message_en.length).toBeGreaterThan(20);
    }
  });
});

describe("contentFieldsSchema", () => {
  it("composes letters, trims, and reads an empty field as nothing", () => {
    const fields = contentFieldsSchema.parse({ story_vi: `  ${"ế".normalize("NFD")}  `, label: { usage: " " } });
    expect(fields.story_vi).toBe("ế");
    expect(fields.label.usage).toBeNull();
  });

  it.each([
    { story_vi: "x".repeat(5_001) },
    { stars: 5 },
    { label: { price: "1" } },
    { pictures: [{ picture_id: "../x", alt: null }] },
    { pictures: [GOOD.pictures[0], GOOD.pictures[0]] },
  ])("refuses %o", (given) => expect(contentFieldsSchema.safeParse(given).success).toBe(false));
});

describe("storyFromAnswers", () => {
  it("puts the answers one below the other in the order of the questions, unchanged but for capital and full stop", () => {
    const answers = { ...EMPTY_FIELDS.answers, making: "phơi ba nắng", place: "Ở xã Mỹ Xương!" };
    expect(storyFromAnswers(answers)).toBe("Ở xã Mỹ Xương!\n\nPhơi ba nắng.");
  });

  it("makes nothing of nothing", () => {
    expect(storyFromAnswers(EMPTY_FIELDS.answers)).toBeNull();
  });
});
