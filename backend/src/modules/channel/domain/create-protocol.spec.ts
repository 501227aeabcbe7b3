import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CreateState, decideCreate, QUIET_MS } from "./create-protocol";

const ABSENT: CreateState = { kind: "absent" };
const begin = (): CreateState => ABSENT;
const doubt = (ruledOut = false): CreateState => ({ kind: "in_doubt", at: 0, ruledOut });

describe("bringing a listing about", () => {
  it("always looks first", () => {
    expect(decideCreate({ kind: "absent" }, null)).toEqual({ kind: "look_up" });
    expect(decideCreate(doubt(), null)).toEqual({ kind: "look_up" });
    expect(decideCreate(doubt(true), null)).toEqual({ kind: "look_up" });
  });

  it("adopts what is there, whatever was said, and sends where nothing is and nothing was sent", () => {
    expect(decideCreate({ kind: "absent" }, { found: true, at: 5 })).toEqual({ kind: "adopt" });
    expect(decideCreate({ kind: "absent" }, { found: false, at: 5 })).toEqual({ kind: "send" });
    expect(decideCreate(doubt(), { found: true, at: 9 * QUIET_MS })).toEqual({ kind: "adopt" });
    expect(decideCreate(doubt(true), { found: true, at: 9 * QUIET_MS })).toEqual({ kind: "adopt" });
  });

  it("never sends again by itself, however long it finds nothing, and asks a person after an hour", () => {
    expect(decideCreate(doubt(), { found: false, at: 5 })).toMatchObject({ kind: "wait", person: false });
    for (const at of [QUIET_MS, 24 * QUIET_MS, 9_999 * QUIET_MS])
      expect(decideCreate(doubt(), { found: false, at })).toMatchObject({ kind: "wait", person: true });
  });

  it("sends once more what a person ruled out, once the quiet time is over", () => {
    expect(decideCreate(doubt(true), { found: false, at: QUIET_MS - 1 })).toMatchObject({ kind: "wait" });
    expect(decideCreate(doubt(true), { found: false, at: QUIET_MS })).toEqual({ kind: "send" });
  });

  it("looks often in the beginning and seldom later, and never sleeps past the end of the quiet time", () => {
    const pause = (at: number) => {
      const decision = decideCreate(doubt(), { found: false, at });
      return decision.kind === "wait" ? decision.until - at : Number.NaN;
    };
    expect(pause(0)).toBe(60_000);
    expect(pause(30 * 60_000)).toBe(3 * 60_000);
    expect(pause(99 * QUIET_MS)).toBe(30 * 60_000);
    expect(pause(QUIET_MS - 1_000)).toBe(1_000);
  });

  /**
   * A marketplace that loses any answer and shows what it took ever so late, and a person who is asked now and then and tells the truth:
   * nothing of this create is there, or will be.
   */
  it("makes at most one listing, whichever answers are lost and however late it shows", () => {
    const turn = fc.record({
      pause: fc.integer({ min: 0, max: 3 * QUIET_MS }),
      /** Null: this create makes nothing. */
      showsAfter: fc.option(fc.integer({ min: 0, max: 500 * QUIET_MS })),
      asked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 60 }), (turns) => {
        let now = 0;
        let state = begin();
        const shownAt: number[] = [];
        for (const { pause, showsAfter, asked } of turns) {
          now += pause;
          const decision = decideCreate(state, { found: shownAt.some((at) => at <= now), at: now });
          if (decision.kind === "adopt") break;
          if (decision.kind === "wait" && decision.person && asked && state.kind === "in_doubt")
            state = { ...state, ruledOut: shownAt.length === 0 };
          if (decision.kind !== "send") continue;
          state = { kind: "in_doubt", at: now, ruledOut: false };
          if (showsAfter !== null) shownAt.push(now + showsAfter);
        }
        expect(shownAt.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("sends a second create only after somebody said that the first made nothing", () => {
    const step = fc.record({ pause: fc.nat({ max: 100 * QUIET_MS }), said: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now = 0;
        let state = begin();
        let [sent, said] = [0, 0];
        for (const step of steps) {
          now += step.pause;
          if (step.said && state.kind === "in_doubt" && !state.ruledOut) {
            state = { ...state, ruledOut: true };
            said += 1;
          }
          if (decideCreate(state, { found: false, at: now }).kind !== "send") continue;
          state = { kind: "in_doubt", at: now, ruledOut: false };
          sent += 1;
        }
        expect(sent).toBeLessThanOrEqual(1 + said);
      }),
    );
  });
});
