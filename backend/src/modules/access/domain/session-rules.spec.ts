import { describe, expect, it } from "vitest";
import { isOpen } from "./session-rules";

const at = (time: string) => new Date(`2026-11-25T${time}Z`);
const session = { opened_at: at("08:00:00"), seen_at: at("09:00:00"), ended_at: null };

describe("a sign-in", () => {
  it("is open until it has been left alone for half an hour", () => {
    expect(isOpen(session, at("09:29:59"))).toBe(true);
    expect(isOpen(session, at("09:30:00"))).toBe(false);
  });

  it("ends after twelve hours, however busy", () => {
    expect(isOpen({ ...session, seen_at: at("19:59:00") }, at("19:59:59"))).toBe(true);
    expect(isOpen({ ...session, seen_at: at("19:59:00") }, at("20:00:00"))).toBe(false);
  });

  it("is over once it was ended", () => {
    expect(isOpen({ ...session, ended_at: at("09:00:00") }, at("09:00:01"))).toBe(false);
  });
});
