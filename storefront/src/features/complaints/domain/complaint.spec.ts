import { describe, expect, it } from "vitest";
import { checkComplaint, EMPTY_COMPLAINT, MOST, readComplaint, toComplaint } from "./complaint";

const good = readComplaint(
  new URLSearchParams({
    name: " Khách  Thử ",
    phone: "0912 345 678",
    order_code: "",
    subject: "quality",
    message: "Gói trà bị rách.\r\nXin đổi gói khác.",
  }),
);

describe("a complaint", () => {
  it("keeps its lines, and needs no order code", () => {
    expect(checkComplaint(good)).toEqual([]);
    expect(toComplaint(good)).toEqual({
      name: "Khách Thử",
      phone: "0912 345 678",
      subject: "quality",
      message: "Gói trà bị rách.\nXin đổi gói khác.",
    });
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
    expect(toComplaint(other)).toBeNull();
  });

  it("is cut to what can be kept", () => {
    expect(readComplaint(new URLSearchParams({ message: "ơ".repeat(5_000) })).message).toHaveLength(MOST.message);
  });
});
