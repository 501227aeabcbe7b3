import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CreateState, decideCreate, QUIET_MS } from "./create-protocol";

describe("bringing a listing about", () => {
  it("always looks first", () => {
    expect(decideCreate({ kind: "absent" }, null)).toEqual({ kind: "look_up" });
    expect(decideCreate({ kind: "in_doubt", at: 0 }, null)).toEqual({ kind: "look_up" });
  });

  it("adopts what is there, sends where nothing is, waits while something may still appear", () => {
    expect(decideCreate({ kind: "absent" }, { found: true, at: 5 })).toEqual({ kind: "adopt" });
    expect(decideCreate({ kind: "absent" }, { found: false, at: 5 })).toEqual({ kind: "send" });
    expect(decideCreate({ kind: "in_doubt", at: 0 }, { found: false, at: 5 })).toEqual({
      kind: "wait",
      until: QUIET_MS,
    });
    expect(decideCreate({ kind: "in_doubt", at: 0 }, { found: false, at: QUIET_MS })).toEqual({ kind: "send" });
  });

  /** A marketplace that shows a create it took up to `QUIET_MS` later, and loses any answer. */
  it("makes at most one listing, whichever answers are lost and however late it shows", () => {
    const turn = fc.record({
      pause: fc.integer({ min: 0, max: 2 * QUIET_MS }),
      taken: fc.boolean(),
      lateBy: fc.integer({ min: 0, max: QUIET_MS }),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
        let now = 0;
        let state: CreateState = { kind: "absent" };
        const shownAt: number[] = [];
        for (const { pause, taken, lateBy } of turns) {
          now += pause;
          const decision = decideCreate(state, { found: shownAt.some((at) => at <= now), at: now });
          if (decision.kind === "adopt") break;
          if (decision.kind !== "send") continue;
          state = { kind: "in_doubt", at: now };
          if (taken) shownAt.push(now + lateBy);
        }
        expect(shownAt.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
