import { expect, it } from "vitest";
import { membersAddress, readMembersChoice } from "./members-choice";

it("reads back what an address of a list says, its page apart", () => {
  const choice = {
    within: "c-28261-2025",
    reading: "official",
    side: "rest",
    unit: "unknown",
    producer: "prdc_1",
    page: 1,
  } as const;
  const { searchParams } = new URL(membersAddress("8b", choice), "https://ocop.example");
  expect(readMembersChoice(Object.fromEntries(searchParams))).toEqual(choice);
});

it("asks for the first page of what is counted, of everybody, where an address says nothing", () => {
  const plain = { within: null, reading: null, side: "numerator", unit: null, producer: null, page: 1 };
  expect(readMembersChoice({})).toEqual(plain);
  expect(readMembersChoice({ phia: "none", trang: "-1", "don-vi": "" })).toEqual(plain);
  expect(membersAddress("8b", {})).toBe("/can-bo/chi-tieu/8b/danh-sach");
});
