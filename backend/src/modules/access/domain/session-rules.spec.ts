import { describe, expect, it } from "vitest";
import { isOpen } from "./session-rules";

const at = (time: string) => new Date(`2026-11-25T${time}Z`);
const session = { kind: "staff" as const, opened_at: at("08:00:00"), seen_at: at("09:00:00"), ended_at: null };

describe("a sign-in", () => {
  it("is open until it has been left alone for half an hour", () => {
    expect(isOpen(session, at("09:29:59"))).toBe(true);
    expect(isOpen(session, at("09:30:00"))).toBe(false);
  });

  it("ends after twelve hours, however busy", () => {
    expect(isOpen({ ...session, seen_at: at("19:59:00") }, at("19:59:59"))).toBe(true);
    expect(isOpen({ ...session, seen_at: at("19:59:00") }, at("20:00:00"))).toBe(false);
  });

  it("stays on a producer's phone for a month without use and half a year at most", () => {
    const phone = { ...session, kind: "producer" as const, seen_at: session.opened_at };
    const after = (days: number) => new Date(session.opened_at.getTime() + days * 86_400_000);
    expect([isOpen(phone, after(29.9)), isOpen(phone, after(30))]).toEqual([true, false]);
    const used = (day: number) => ({ ...phone, seen_at: after(day) });
    expect([isOpen(used(170), after(179)), isOpen(used(179), after(180))]).toEqual([true, false]);
  });

  it("is over once it was ended", () => {
    expect(isOpen({ ...session, ended_at: at("09:00:00") }, at("09:00:01"))).toBe(false);
  });
});
