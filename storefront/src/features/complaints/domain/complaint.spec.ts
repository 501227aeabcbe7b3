import { describe, expect, it } from "vitest";
import { checkComplaint, EMPTY_COMPLAINT, MOST, readComplaint, readFormName, toComplaint } from "./complaint";

const good = readComplaint(
  new URLSearchParams({
    name: " Khách  Thử ",
    phone: "0912 345 678",
    order_code: "",
    subject: "quality",
    message: "Gói trà bị rách.\r\nXin đổi gói khác.",
  }),
);

const FORM = "form-0123456789abcdef";

describe("a complaint", () => {
  it("keeps its lines, and needs no order code", () => {
    expect(checkComplaint(good)).toEqual([]);
    expect(toComplaint(good, FORM)).toEqual({
      idempotency_key: expect.stringMatching(/^[\w-]{43}$/),
      name: "Khách Thử",
      phone: "0912 345 678",
      subject: "quality",
      message: "Gói trà bị rách.\nXin đổi gói khác.",
    });
  });

  it("is one however often its form is sent, and another once it says something else", () => {
    const key = (draft = good, form = FORM) => toComplaint(draft, form)?.idempotency_key;
    expect(key()).toBe(key());
    expect(key({ ...good, message: "Chưa ai gọi lại." })).not.toBe(key());
    expect(key(good, "form-fedcba9876543210")).not.toBe(key());
  });

  it("belongs to the form its page named, or to one of its own", () => {
    expect(readFormName(FORM)).toBe(FORM);
    for (const typed of [null, "", "short", "form 0123456789abcdef"])
      expect(readFormName(typed)).toMatch(/^[\w-]{36}$/);
  });

  it("is marked field by field, in the order of the page", () => {
    expect(checkComplaint(EMPTY_COMPLAINT).map(({ code }) => code)).toEqual([
      "subject_empty",
      "message_empty",
      "name_empty",
      "phone_empty",
    ]);
  });

  it("has one of the known subjects", () => {
    const other = { ...good, subject: "praise" };
    expect(checkComplaint(other)).toEqual([{ field: "subject", code: "subject_empty" }]);
    expect(toComplaint(other, FORM)).toBeNull();
  });

  it("is cut to what can be kept", () => {
    expect(readComplaint(new URLSearchParams({ message: "ơ".repeat(5_000) })).message).toHaveLength(MOST.message);
  });
});
