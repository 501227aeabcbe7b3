import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addDays } from "../../src/platform/calendar/day";
import { morning, openWorld, PRODUCT, visit, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.forget());

/** A claim and visits of one link, by day and outcome. */
async function history(...days: [string, Parameters<typeof visit>[0]][]) {
  const link = await world.claim(morning("2026-01-01"));
  for (const [day, outcome] of days) {
    await world.book.keepVisit(link.id, visit(outcome, morning(day, 1)), morning(day, 1));
  }
  return link;
}

describe("the state on a day, as known at an instant", () => {
  it("ages by itself: live to the 30th day after the proof, stale to the 90th, then unknown", async () => {
    await history(["2026-01-02", "buyable"]);
    expect(await world.stateOn("2025-12-31")).toBeNull();
    expect(await world.stateOn("2026-01-01")).toBe("claimed");
    expect(await world.stateOn("2026-01-02")).toBe("live");
    expect(await world.stateOn("2026-02-01")).toBe("live");
    expect(await world.stateOn("2026-02-02")).toBe("stale");
    expect(await world.stateOn("2026-04-02")).toBe("stale");
    expect(await world.stateOn("2026-04-03")).toBe("unknown");
    expect(await world.stateOn("2030-01-01")).toBe("unknown");
  });

  it("keeps what was known before: a later check changes only what is known from then on", async () => {
    await history(["2026-01-02", "buyable"], ["2026-01-30", "buyable"]);
    const between = morning("2026-01-15");
    expect(await world.stateOn("2026-02-10", between)).toBe("stale");
    expect(await world.stateOn("2026-02-10")).toBe("live");
    expect(await world.stateOn("2026-01-10", between)).toBe("live");
  });

  it("loses a listing only after failures on two days", async () => {
    await history(["2026-01-02", "buyable"], ["2026-01-05", "gone"], ["2026-01-06", "gone"]);
    expect(await world.stateOn("2026-01-05")).toBe("live");
    expect(await world.stateOn("2026-01-06")).toBe("lost");
  });

  it("keeps a run in one span, with the check that began it", async () => {
    await history(["2026-01-02", "buyable"], ["2026-01-09", "buyable"], ["2026-01-16", "buyable"]);
    const { rows } = await world.connection.raw(
      `select state, valid_from::text, valid_to::text, c.sequence::int from presence_span s left join presence_check c on c.id = s.check_id
       where known_to is null order by valid_from`,
    );
    expect(rows).toEqual([
      { state: "claimed", valid_from: "2026-01-01", valid_to: "2026-01-02", sequence: 1 },
      { state: "live", valid_from: "2026-01-02", valid_to: "2026-02-16", sequence: 2 },
      { state: "stale", valid_from: "2026-02-16", valid_to: "2026-04-17", sequence: 4 },
      { state: "unknown", valid_from: "2026-04-17", valid_to: null, sequence: 4 },
    ]);
  });

  it("stops counting a channel on the day it closed, as known since an officer said so, and its history stays", async () => {
    await history(["2026-01-02", "buyable"], ["2026-01-20", "buyable"]);
    const before = (await world.book.head()).known_at;
    await world.book.addStatus(
      "shopee",
      {
        from: "2026-01-10",
        state: "closed",
        confidence: "confirmed",
        note: { vi: "Đóng cửa (mẫu).", en: "Closed (sample)." },
        sources: ["Công văn mẫu"],
      },
      "user_1",
      morning("2026-01-25"),
    );
    expect(await world.stateOn("2026-01-09")).toBe("live");
    expect(await world.stateOn("2026-01-10")).toBe("lost");
    expect(await world.stateOn("2026-01-21")).toBe("lost");
    expect(await world.stateOn("2026-01-21", before)).toBe("live");
  });

  it("takes the strongest of several links", async () => {
    await history(["2026-01-02", "buyable"], ["2026-01-05", "gone"], ["2026-01-06", "gone"]);
    const other = await world.claim(morning("2026-01-06"), { place: "shopee:1:3:", listing_key: "shopee:1:3:" });
    await world.book.keepVisit(other.id, visit("buyable", morning("2026-01-07")), morning("2026-01-07"));
    expect(await world.stateOn("2026-01-06")).toBe("claimed");
    expect(await world.stateOn("2026-01-07")).toBe("live");
  });

  it("never lists services", async () => {
    const link = await world.claim(morning("2026-01-01"), { kind: "service" });
    await world.book.keepVisit(link.id, visit("buyable", morning("2026-01-02")), morning("2026-01-02"));
    expect(await world.stateOn("2026-01-02")).toBe("not_applicable");
  });

  it("counts the demonstration's evidence apart from everything real", async () => {
    const link = await world.claim(morning("2026-01-01"), { sample: true });
    await world.book.keepVisit(link.id, visit("buyable", morning("2026-01-02")), morning("2026-01-02"));
    const { rows } = await world.connection.raw("select distinct sample from presence_span");
    expect(rows).toEqual([{ sample: true }]);
  });
});

describe("spans after any history", () => {
  const outcomes = fc.constantFrom(
    ...(["buyable", "not_buyable", "gone", "other_product", "undecided", "unreachable"] as const),
  );
  const step = fc.record({
    after: fc.integer({ min: 0, max: 70 }),
    back: fc.integer({ min: 0, max: 20 }),
    outcome: outcomes,
  });

  it("are those that follow from the checks, never overlap, and are never changed for what was known before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
        await world.forget();
        const link = await world.claim(morning("2026-01-01"));
        const answers: { day: string; known: Date; state: unknown }[] = [];
        let today = "2026-01-01";
        for (const { after, back, outcome } of steps) {
          today = addDays(today, after);
          // Some are told later than they were seen.
          const seen = outcome === "buyable" || outcome === "gone" ? addDays(today, -back) : today;
          await world.book.keepVisit(link.id, visit(outcome, morning(seen, 5)), morning(today, 5));
          const known = (await world.book.head()).known_at;
          for (const day of [addDays(today, -15), today, addDays(today, 40)]) {
            answers.push({ day, known, state: await world.stateOn(day, known) });
          }
        }
        expect((await world.book.verify()).finding).toBeNull();
        for (const { day, known, state } of answers) expect(await world.stateOn(day, known)).toBe(state);
      }),
      { numRuns: 12, seed: 1592026 },
    );
  });
});

describe("the tables", () => {
  it("refuse every change of what was recorded, and of a span everything but the end of its being known, once", async () => {
    await history(["2026-01-02", "buyable"]);
    const refused = /evidence is never changed/;
    await expect(world.connection.raw("update presence_check set hash = 'x'")).rejects.toThrow(refused);
    await expect(world.connection.raw("delete from presence_check")).rejects.toThrow(refused);
    await expect(world.connection.raw("delete from presence_span")).rejects.toThrow(refused);
    await expect(world.connection.raw("update presence_span set state = 'live'")).rejects.toThrow(refused);
    await expect(
      world.connection.raw("update presence_span set known_to = now() where known_to is not null"),
    ).rejects.toThrow(refused);
    await expect(
      world.connection.raw("update presence_check set outcome = 'buyable' where product_id = ?", [PRODUCT]),
    ).rejects.toThrow();
  });
});
