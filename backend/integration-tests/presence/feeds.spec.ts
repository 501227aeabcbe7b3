import { answerOfRow, type FeedRow, outcomeOfRow } from "@ocop/integrations/evidence";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Sighting } from "../../src/modules/presence/store/feed-sightings";
import { morning, newLink, openWorld, PRODUCT, type World } from "./world";

const LIST = "f".repeat(64);
const ROW: FeedRow = {
  url: "https://shopee.vn/product/1/2",
  title: "Trà sen",
  seller: "HTX Sen",
  price: 85_000,
  availability: "in_stock",
};

/** What a list of a day says of the one listing. */
function sighting(
  day: string,
  change: Partial<FeedRow> = {},
  band: "same" | "person" | "different" = "same",
): Sighting {
  const row = { ...ROW, ...change };
  return {
    link: newLink({ origin: "feed", read_back: true }),
    outcome: outcomeOfRow(row, band),
    observedAt: morning(day),
    answer: answerOfRow(row, LIST),
    match: { band, rule: "name", reasons: [], matcher: "names-1" },
  };
}
const absent = (day: string): Sighting => ({
  ...sighting(day),
  outcome: "gone",
  answer: { way: "feed", listingState: "absent", channelState: "not_in_list", listSha256: LIST },
  match: null,
});

describe("what authorised lists say", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());
  beforeEach(() => world.forget());
  const keep = (...seen: Sighting[]) => world.book.keepSightings(seen, morning("2026-12-31"));

  it("is kept where it is new, different or a week old", async () => {
    expect(await keep(sighting("2026-11-01"))).toBe(1);
    expect(await keep(sighting("2026-11-01"))).toBe(0);
    expect(await keep(sighting("2026-11-02"))).toBe(0);
    expect(await keep(sighting("2026-11-03", { price: 90_000 }))).toBe(1);
    expect(await keep(sighting("2026-11-02", { price: 10_000 }))).toBe(0);
    expect(await keep(sighting("2026-11-10", { price: 90_000 }))).toBe(1);
    expect(await world.count("presence_check")).toBe(3);
  });

  it("is live while it is in stock with a price, and lost once it failed to stand in lists of two days", async () => {
    await keep(sighting("2026-11-01"));
    await keep(absent("2026-11-02"));
    expect(await world.stateOn("2026-11-02")).toBe("live");
    await keep(absent("2026-11-03"));
    await keep(absent("2026-11-04"));
    expect([await world.stateOn("2026-11-01"), await world.stateOn("2026-11-03")]).toEqual(["live", "lost"]);
    expect(await world.count("presence_check")).toBe(3);
    expect(await keep(sighting("2026-11-05"))).toBe(1);
    expect(await world.stateOn("2026-11-05")).toBe("live");
  });

  it("says nothing of a listing that never stood in a list", async () => {
    expect(await keep(absent("2026-11-02"))).toBe(0);
  });

  it("is another product once it is, and a person's to say where it may be", async () => {
    await keep(sighting("2026-11-01", {}, "person"));
    expect(await world.stateOn("2026-11-01")).toBe("unknown");
    const { reviews } = await world.book.pageOfReviews({ open: true, within: null }, 10, 0);
    expect(reviews).toMatchObject([{ kind: "match", product_id: PRODUCT }]);
    await keep(sighting("2026-11-02", { title: "Khăn" }, "different"));
    expect((await world.book.pageOfReviews({ open: true, within: null }, 10, 0)).total).toBe(0);
  });

  it("is intact and the same whatever is repeated, in whatever pieces", async () => {
    const days = ["2026-11-01", "2026-11-02", "2026-11-09", "2026-11-10"];
    const step = fc.record({
      day: fc.constantFrom(...days),
      price: fc.constantFrom(85_000, 90_000),
      gone: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await world.forget();
        // Older lists than the last one are never taken.
        const inOrder = steps.toSorted((a, b) => (a.day < b.day ? -1 : 1));
        const seen = inOrder.map(({ day, price, gone }) => (gone ? absent(day) : sighting(day, { price })));
        for (const one of seen) await keep(one);
        const kept = await world.count("presence_check");
        for (const one of seen) await keep(one);
        expect(await world.count("presence_check")).toBe(kept);
        expect((await world.book.verify()).finding).toBeNull();
      }),
      { numRuns: 10 },
    );
  });

  it("stands on lines and runs that nobody can change", async () => {
    const { feeds } = world.book;
    const now = morning("2026-11-01");
    await feeds.addGrant("shopee", { state: "authorised", source: "Công văn mẫu", note: "" }, "user_1", now);
    const nothing = { fault: "busy", detail: "\0", generated_at: null, list_sha256: null, counts: null };
    const run = { ...nothing, refused: [], unmatched: [{ url: "u", title: "a\0b", seller: null }] };
    await feeds.keepRun({ ...run, channel_id: "shopee", began_at: now, ended_at: now, outcome: "failed" });
    expect((await feeds.lastRuns(false)).get("shopee")).toMatchObject({
      fault: "busy",
      unmatched: [{ title: "a\uFFFDb" }],
    });
    for (const table of ["presence_feed_grant", "presence_feed_run"]) {
      await expect(world.connection.raw(`update ${table} set channel_id = 'x'`)).rejects.toThrow(/never changed/);
      await expect(world.connection.raw(`delete from ${table}`)).rejects.toThrow(/never changed/);
    }
  });
});
