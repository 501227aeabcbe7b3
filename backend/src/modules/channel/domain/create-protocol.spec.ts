import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CreateState, decideCreate, QUIET_MS } from "./create-protocol";

const doubt = (accepted = false): CreateState => ({ kind: "in_doubt", at: 0, accepted });

describe("bringing a listing about", () => {
  it("always looks first", () => {
    expect(decideCreate({ kind: "absent" }, null)).toEqual({ kind: "look_up" });
    expect(decideCreate(doubt(), null)).toEqual({ kind: "look_up" });
  });

  it("adopts what is there, sends where nothing is, waits while something may still appear", () => {
    expect(decideCreate({ kind: "absent" }, { found: true, at: 5 })).toEqual({ kind: "adopt" });
    expect(decideCreate({ kind: "absent" }, { found: false, at: 5 })).toEqual({ kind: "send" });
    expect(decideCreate(doubt(), { found: false, at: 5 })).toMatchObject({ kind: "wait", person: false });
    expect(decideCreate(doubt(), { found: false, at: QUIET_MS })).toEqual({ kind: "send" });
    expect(decideCreate(doubt(true), { found: true, at: 9 * QUIET_MS })).toEqual({ kind: "adopt" });
  });

  it("never sends again by itself what the marketplace said it took, and asks a person after a while", () => {
    expect(decideCreate(doubt(true), { found: false, at: 5 })).toMatchObject({ kind: "wait", person: false });
    for (const at of [QUIET_MS, 24 * QUIET_MS, 9_999 * QUIET_MS])
      expect(decideCreate(doubt(true), { found: false, at })).toMatchObject({ kind: "wait", person: true });
  });

  it("looks often in the beginning and seldom later, and never sleeps past the end of the quiet time", () => {
    const pause = (at: number, accepted = true) => {
      const decision = decideCreate(doubt(accepted), { found: false, at });
      return decision.kind === "wait" ? decision.until - at : Number.NaN;
    };
    expect(pause(0)).toBe(60_000);
    expect(pause(30 * 60_000)).toBe(3 * 60_000);
    expect(pause(99 * QUIET_MS)).toBe(30 * 60_000);
    expect(pause(QUIET_MS - 1_000, false)).toBe(1_000);
  });

  /** A marketplace that loses any answer, and shows a create it took later: up to `QUIET_MS`, or ever so late where it said so. */
  it("makes at most one listing, whichever answers are lost and however late it shows", () => {
    const pause = fc.integer({ min: 0, max: 2 * QUIET_MS });
    const late = (max: number) => fc.integer({ min: 0, max }).map((by) => [by]);
    const turn = fc.oneof(
      fc.record({ pause, accepted: fc.constant(false), shown: fc.constant([]) }),
      fc.record({ pause, accepted: fc.constant(false), shown: late(QUIET_MS) }),
      fc.record({ pause, accepted: fc.constant(true), shown: late(100 * QUIET_MS) }),
    );
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
        let now = 0;
        let state: CreateState = { kind: "absent" };
        const shownAt: number[] = [];
        for (const { pause, accepted, shown } of turns) {
          now += pause;
          const decision = decideCreate(state, { found: shownAt.some((at) => at <= now), at: now });
          if (decision.kind === "adopt") break;
          if (decision.kind !== "send") continue;
          state = { kind: "in_doubt", at: now, accepted };
          for (const by of shown) shownAt.push(now + by);
        }
        expect(shownAt.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
