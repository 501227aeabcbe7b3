import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type InvitationTimes, newShortCode, readShortCode, stateOf } from "./invitation";

const now = new Date("2026-11-26T00:00:00Z");
const earlier = new Date("2026-11-20T00:00:00Z");
const later = new Date("2026-12-20T00:00:00Z");
const fresh: InvitationTimes = { expires_at: later, opened_at: null, used_at: null, ended_at: null };

describe("the short code of an invitation", () => {
  it("is understood however it is typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(" ", "-", " - ", ""), fc.boolean(), (gap, small) => {
        const code = newShortCode();
        const typed = code.replaceAll("-", gap);
        expect(readShortCode(small ? ` ${typed.toLowerCase()} ` : typed)).toBe(code.replaceAll("-", ""));
      }),
    );
  });

  it.each(["", "K7RW-M2X", "K7RW-M2X-9QTT", "K7RW-M2X-9QO", "https://ocop.example/kenh-chu-the/loi-moi"])(
    "is none where it cannot be one: %s",
    (typed) => {
      expect(readShortCode(typed)).toBe(null);
    },
  );
});

describe("what has become of an invitation", () => {
  it.each<[string, Partial<InvitationTimes>]>([
    ["made", {}],
    ["opened", { opened_at: earlier }],
    ["used", { opened_at: earlier, used_at: earlier }],
    ["ended", { ended_at: earlier }],
    ["ended", { expires_at: now }],
  ])("%s", (state, times) => {
    expect(stateOf({ ...fresh, ...times }, now)).toBe(state);
  });
});
