import type { UnitOption, UnplacedUnit } from "@contracts/checkout";
import { describe, expect, it } from "vitest";
import type { Failure } from "@/platform/backend/failure";
import { checkDraft, phoneFault } from "./check-draft";
import { type Draft, EMPTY_DRAFT, MOST, readDraft } from "./draft";
import { matchCommune } from "./match-commune";
import { cartAfter, orderFormSchema, toOrder } from "./order-form";
import { leavesOpen, readRefusal } from "./refusal";
import { unplacedNote } from "./unplaced";

const good: Draft = {
  ...EMPTY_DRAFT,
  name: "Khách Thử",
  phone: "0912 345 678",
  province_id: "dt",
  commune_id: "c1",
  commune: "Phường Cao Lãnh",
  street: "40/1 khóm 2",
};

describe("what was typed", () => {
  it("is kept with its letters, without needless spaces and within the limits", () => {
    const draft = readDraft(new URLSearchParams({ name: "  Khách\u00a0 Thu\u031b\u0309 ", note: "a".repeat(900) }));
    expect(draft.name).toBe("Khách Thử");
    expect(draft.note).toHaveLength(MOST.note);
    expect(draft.street).toBe("");
  });

  it("lacks nothing once six fields are filled; the note and the e-mail may stay empty", () => {
    expect(checkDraft(good)).toEqual([]);
  });

  it("is marked field by field, in the order of the page", () => {
    expect(checkDraft(EMPTY_DRAFT).map((fault) => fault.code)).toEqual([
      "name_empty",
      "phone_empty",
      "province_empty",
      "commune_empty",
      "street_empty",
    ]);
    expect(checkDraft({ ...good, commune_id: "", commune: "Phường 2" })).toEqual([
      { field: "commune_id", code: "commune_unclear" },
    ]);
    expect(checkDraft({ ...good, email: "khong-phai-email" })[0]?.code).toBe("email_wrong");
  });
});

describe("a phone number", () => {
  it.each(["0912345678", "0912 345 678", "+84 912.345.678", "(0277) 3851 234", "0084912345678"])(
    "%s may pass",
    (typed) => expect(phoneFault(typed)).toBeNull(),
  );

  it.each([
    ["", "phone_empty"],
    ["091234567", "phone_short"],
    ["091234567890", "phone_long"],
    ["09123456ab", "phone_letters"],
  ])("%j is %s", (typed, fault) => expect(phoneFault(typed)).toBe(fault));
});

describe("the commune a typed name means", () => {
  const unit = (id: string, name: string, detail: string | null = null): UnitOption => ({ id, name, detail });
  const found = (units: UnitOption[], unplaced: UnplacedUnit[] = []) => ({ units, unplaced });

  it("is the only one found, or the one of exactly that name in any spelling", () => {
    const caoLanh = unit("c1", "Phường Cao Lãnh");
    expect(matchCommune("phường 4", found([caoLanh]))).toEqual({ kind: "one", unit: caoLanh });
    expect(matchCommune("phuong cao lanh", found([unit("c9", "Xã Cao Lãnh Tây"), caoLanh]))).toEqual({
      kind: "one",
      unit: caoLanh,
    });
  });

  it("is never guessed among several", () => {
    const units = [
      unit("c1", "Phường Cao Lãnh", "gồm Phường 2 (cũ)"),
      unit("c4", "Phường Mỹ Tho", "gồm Phường 2 (cũ)"),
    ];
    expect(matchCommune("Phường 2", found(units))).toEqual({ kind: "several", units });
    expect(matchCommune("Atlantis", found([]))).toEqual({ kind: "none" });
  });

  it("is not the only one found while one of before is meant as well that nobody can place today", () => {
    const myTho = unit("c4", "Phường Mỹ Tho", "gồm Phường 4 (cũ)");
    const goCong = [{ name: "Phường 4", district: "Thị xã Gò Công" }];
    expect(matchCommune("phường 4", found([myTho], goCong))).toEqual({ kind: "several", units: [myTho] });
    expect(matchCommune("phường mỹ tho", found([myTho], goCong))).toEqual({ kind: "one", unit: myTho });
    expect(matchCommune("phường 4", found([], goCong))).toEqual({ kind: "none" });
  });

  it("is told apart with what to do where nobody can place it", () => {
    const texts = { text: "Nguồn chưa nêu: {names}.", former: "{name} ({district} cũ)" };
    const units = ["3", "4", "5", "6"].map((name) => ({ name: `Phường ${name}`, district: null }));
    expect(unplacedNote(texts, [])).toBeNull();
    expect(unplacedNote(texts, [{ name: "Xã Tân Lý Tây", district: "Huyện Châu Thành" }])).toBe(
      "Nguồn chưa nêu: Xã Tân Lý Tây (Huyện Châu Thành cũ).",
    );
    expect(unplacedNote(texts, units)).toBe("Nguồn chưa nêu: Phường 3, Phường 4, Phường 5….");
  });
});

describe("the order a buyer confirms", () => {
  const cart = { id: "cart-0123456789abcdef", lines: [{ variant_id: "tra", quantity: 2 }] };
  const empty = { id: "cart-fedcba9876543210", lines: [] };
  const order = toOrder(cart, good, 205_000);

  it("has the cart's id as its key and leaves out what was left empty", () => {
    expect(orderFormSchema.parse(order)).toEqual(order);
    expect(order).toMatchObject({ idempotency_key: cart.id, expected_total: 205_000, payment_method: "cod" });
    expect(Object.keys(order)).not.toContain("email");
    expect(Object.keys(order)).not.toContain("commune");
  });

  it("empties its own cart once it stands, and no other", () => {
    expect(cartAfter(cart, order, { differs: false }, empty)).toEqual(empty);
    expect(cartAfter(empty, order, { differs: false }, { id: "x", lines: [] })).toEqual(empty);
  });

  it("leaves what it does not hold in the cart, under a new key", () => {
    expect(cartAfter(cart, order, { differs: true }, empty)).toEqual({ id: empty.id, lines: cart.lines });
  });
});

describe("an order that was not placed", () => {
  const refused = (status: number, code: string, more: object = {}): Failure => ({
    kind: "refused",
    status,
    code,
    message: "",
    message_en: "",
    fields: [],
    body: {},
    ...more,
  });

  it("was sold out, or costs something else now", () => {
    expect(readRefusal(refused(409, "sold_out"))).toEqual({ kind: "sold_out" });
    expect(readRefusal(refused(409, "total_changed"))).toEqual({ kind: "total_changed" });
  });

  it("sends the buyer back to the fields of the page, and to no others", () => {
    const phone = { field: "phone", message: "", message_en: "" };
    const key = { field: "idempotency_key", message: "", message_en: "" };
    expect(readRefusal(refused(400, "invalid_input", { fields: [phone, key] }))).toEqual({
      kind: "fields",
      faults: [phone],
    });
    expect(readRefusal(refused(400, "invalid_input", { fields: [key] }))).toEqual({ kind: "refused" });
  });

  it.each<Failure>([
    { kind: "timeout" },
    { kind: "cut_off" },
    { kind: "unreadable", detail: "" },
    refused(503, "unfinished"),
    refused(500, "internal"),
  ])("may stand after all when no clear answer came (%j)", (failure) => {
    expect(readRefusal(failure)).toEqual({ kind: "unknown" });
  });

  it("was not even sent where no connection was made", () => {
    expect(readRefusal({ kind: "unreachable" })).toEqual({ kind: "not_sent" });
  });

  it("stays open until somebody has looked at it", () => {
    expect(leavesOpen({ kind: "unknown" }, false)).toBe(true);
    for (const refusal of [{ kind: "not_sent" }, { kind: "rate_limited", seconds: 60 }] as const) {
      expect(leavesOpen(refusal, true)).toBe(true);
      expect(leavesOpen(refusal, false)).toBe(false);
    }
    expect(leavesOpen({ kind: "sold_out" }, true)).toBe(false);
  });

  it("waits when too many tries were made", () => {
    expect(readRefusal(refused(429, "rate_limited", { retry_after_seconds: 300 }))).toEqual({
      kind: "rate_limited",
      seconds: 300,
    });
  });
});
