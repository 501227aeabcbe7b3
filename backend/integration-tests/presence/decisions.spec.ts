import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Confirmation } from "../../src/modules/presence/store/confirmations";
import { morning, openWorld, PRODUCT, visit, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.forget());

const AFTER = morning("2026-01-08");

/** A link whose page a person must judge, and the question. */
async function question() {
  const link = await world.claim(morning("2026-01-01"));
  await world.book.keepVisit(link.id, visit("undecided", morning("2026-01-02")), morning("2026-01-02"));
  const { reviews } = await world.book.pageOfReviews({ open: true, within: null }, 10, 0);
  const [review] = reviews;
  if (!review) throw new Error("Nothing was asked");
  return { link, review };
}

/** As many people as the question needs say the same. */
async function decided(verdict: "same" | "different" | "unsure") {
  const { link, review } = await question();
  for (let person = 1; person <= review.needs; person += 1) {
    await world.book.decide(review.id, { by: `user_${person}`, verdict, note: null }, AFTER);
  }
  return { link, review };
}

const seen = (change: Partial<Confirmation> = {}): Confirmation => ({
  product: PRODUCT,
  channel: "shopee",
  link: null,
  service: false,
  outcome: "buyable",
  observedAt: morning("2026-01-05"),
  day: "2026-01-05",
  note: "Đã mở trang trên điện thoại và đặt thử.",
  photo: "a".repeat(64),
  by: "user_1",
  ...change,
});

describe("a page a person must judge", () => {
  it("counts from the day it was seen, as known since the person decided", async () => {
    await question();
    const before = (await world.book.head()).known_at;
    const { reviews } = await world.book.pageOfReviews({ open: true, within: null }, 10, 0);
    expect(await world.stateOn("2026-01-02")).toBe("claimed");
    for (const by of ["user_1", "user_2"]) {
      await world.book.decide(reviews[0]?.id ?? "", { by, verdict: "same", note: "Đúng bao bì" }, AFTER);
    }
    expect(await world.stateOn("2026-01-02")).toBe("live");
    expect(await world.stateOn("2026-01-02", before)).toBe("claimed");
    const { checks } = await world.book.pageOfChecks({ product: PRODUCT, within: null }, 10, 0);
    expect(checks[0]).toMatchObject({ grade: "D", outcome: "buyable", day: "2026-01-02" });
  });

  it("is judged once: the same page is taken as judged on later visits, another one is asked about", async () => {
    const { link } = await decided("same");
    const again = morning("2026-01-10");
    await world.book.keepVisit(link.id, visit("undecided", again), again);
    expect((await world.book.pageOfReviews({ open: true, within: null }, 10, 0)).total).toBe(0);
    expect((await world.book.pageOfChecks({ link: link.id, within: null }, 1, 0)).checks[0]).toMatchObject({
      grade: "D",
      outcome: "buyable",
    });
    const later = morning("2026-01-12");
    const other = visit("undecided", later);
    const page = { ...other.body.page, name: "Trà sen túi lọc" };
    await world.book.keepVisit(link.id, visit("undecided", later, { page: page as typeof other.body.page }), later);
    expect((await world.book.pageOfReviews({ open: true, within: null }, 10, 0)).total).toBe(1);
  });

  it("fails on its day where it shows something else, and proves nothing where they are unsure", async () => {
    const { link } = await decided("different");
    expect((await world.book.pageOfChecks({ link: link.id, within: null }, 1, 0)).checks[0]).toMatchObject({
      outcome: "other_product",
    });
    await world.forget();
    await decided("unsure");
    expect(
      (await world.book.pageOfChecks({ product: PRODUCT, within: null }, 9, 0)).checks.map(({ outcome }) => outcome),
    ).toEqual(["undecided", "claimed"]);
  });

  it("takes one decision of each person, repeated or not, and none once it is closed", async () => {
    const { review } = await decided("same");
    const first = { by: "user_1", verdict: "same" as const, note: null };
    expect(await world.book.decide(review.id, first, AFTER)).toMatchObject({ kind: "taken", repeated: true });
    expect(await world.book.decide(review.id, { ...first, verdict: "different" }, AFTER)).toEqual({
      kind: "decided_otherwise",
    });
    expect(await world.book.decide(review.id, { ...first, by: "user_9" }, AFTER)).toEqual({ kind: "closed" });
    expect(await world.book.decide(review.id, { ...first, verdict: "agree" }, AFTER)).toEqual({
      kind: "wrong_verdict",
    });
    expect(await world.book.decide("none", first, AFTER)).toEqual({ kind: "no_review" });
  });

  it("measures how far two people agree where two are asked, and lets a third settle what they differ on", async () => {
    const { review } = await question();
    await world.connection.raw("update presence_review set needs = 2");
    const say = (by: string, verdict: "same" | "different") =>
      world.book.decide(review.id, { by, verdict, note: null }, AFTER);
    await say("user_1", "same");
    expect(await say("user_2", "different")).toMatchObject({ kind: "taken", review: { state: "open", needs: 3 } });
    expect(await say("user_3", "different")).toMatchObject({ kind: "taken", review: { state: "decided" } });
    expect(await world.book.doubleAnswers()).toEqual([{ first: "same", second: "different" }]);
    const { checks } = await world.book.pageOfChecks({ product: PRODUCT, within: null }, 1, 0);
    const body = (await world.book.check(checks[0]?.id ?? ""))?.body;
    expect(body).toMatchObject({ outcome: "other_product", person: { by: "user_2", confirmedBy: "user_3" } });
  });
});

describe("what a person saw", () => {
  it("counts at once where nothing says otherwise", async () => {
    expect(await world.book.confirm(seen(), AFTER)).toMatchObject({ state: "recorded" });
    expect(await world.stateOn("2026-01-05")).toBe("live");
  });

  it("waits for a second person where an automatic check says otherwise, who must be another", async () => {
    const link = await world.claim(morning("2026-01-01"));
    await world.book.keepVisit(link.id, visit("gone", morning("2026-01-04")), morning("2026-01-04"));
    await world.book.keepVisit(link.id, visit("gone", morning("2026-01-05", -30)), morning("2026-01-05"));
    expect(await world.stateOn("2026-01-05")).toBe("none");
    const waits = await world.book.confirm(seen({ link: link.id }), AFTER);
    if (waits.state !== "waits") throw new Error(waits.state);
    expect(await world.book.confirm(seen({ link: "none" }), AFTER)).toEqual({ state: "no_link" });
    const agree = (by: string) => world.book.decide(waits.review_id, { by, verdict: "agree", note: null }, AFTER);
    expect(await agree("user_1")).toEqual({ kind: "second_person" });
    expect(await world.stateOn("2026-01-05")).toBe("none");
    expect(await agree("user_2")).toMatchObject({ kind: "taken", review: { state: "decided" } });
    expect(await world.stateOn("2026-01-05")).toBe("live");
    expect((await world.book.verify()).finding).toBeNull();
  });

  it("waits as well where it speaks of the whole channel and one of its links was seen", async () => {
    const link = await world.claim(morning("2026-01-01"));
    await world.book.keepVisit(link.id, visit("buyable", morning("2026-01-04")), morning("2026-01-04"));
    const absent = await world.book.confirm(seen({ outcome: "absent" }), AFTER);
    expect(absent).toMatchObject({ state: "waits" });
    expect(await world.stateOn("2026-01-05")).toBe("live");
  });

  it("waits just as well after the same person has first said what the check says", async () => {
    const link = await world.claim(morning("2026-01-01"));
    await world.book.keepVisit(link.id, visit("gone", morning("2026-01-04")), morning("2026-01-04"));
    expect(await world.book.confirm(seen({ link: link.id, outcome: "gone" }), AFTER)).toMatchObject({
      state: "recorded",
    });
    const turned = seen({ link: link.id, observedAt: morning("2026-01-06"), day: "2026-01-06" });
    expect(await world.book.confirm(turned, AFTER)).toMatchObject({ state: "waits" });
    expect(await world.stateOn("2026-01-06")).not.toBe("live");
  });

  it("needs nobody else against a check that two people have overruled", async () => {
    const link = await world.claim(morning("2026-01-01"));
    await world.book.keepVisit(link.id, visit("gone", morning("2026-01-04")), morning("2026-01-04"));
    const waits = await world.book.confirm(seen({ link: link.id }), AFTER);
    if (waits.state !== "waits") throw new Error(waits.state);
    await world.book.decide(waits.review_id, { by: "user_2", verdict: "agree", note: null }, AFTER);
    const again = seen({ link: link.id, observedAt: morning("2026-01-06"), day: "2026-01-06", by: "user_3" });
    expect(await world.book.confirm(again, AFTER)).toMatchObject({ state: "recorded" });
    expect(await world.book.overrideOutcomes()).toEqual({ open: 0, agreed: 1, refused: 0 });
  });

  it("is dropped where the second person refuses", async () => {
    const link = await world.claim(morning("2026-01-01"));
    await world.book.keepVisit(link.id, visit("gone", morning("2026-01-04")), morning("2026-01-04"));
    const waits = await world.book.confirm(seen({ link: link.id }), AFTER);
    if (waits.state !== "waits") throw new Error(waits.state);
    const refused = await world.book.decide(
      waits.review_id,
      { by: "user_2", verdict: "refuse", note: "Ảnh mờ" },
      AFTER,
    );
    expect(refused).toMatchObject({ kind: "taken", review: { state: "refused" }, check: null });
    expect(await world.book.overrideOutcomes()).toEqual({ open: 0, agreed: 0, refused: 1 });
    expect(await world.stateOn("2026-01-05")).toBe("claimed");
  });
});

describe("a record that was wrong", () => {
  it("is never edited: a second person agrees, a record is added, and what was known before stays known", async () => {
    const link = await world.claim(morning("2026-01-01"));
    const wrong = await world.book.keepVisit(link.id, visit("buyable", morning("2026-01-02")), morning("2026-01-02"));
    await world.book.keepVisit(link.id, visit("buyable", morning("2026-01-05")), morning("2026-01-05"));
    const before = (await world.book.head()).known_at;
    const wish = {
      check: wrong ?? "",
      outcome: "other_product" as const,
      note: "Đây là trà sen của hộ khác.",
      by: "user_1",
    };
    const opened = await world.book.correct({ ...wish, samePage: true }, AFTER);
    if (opened.kind !== "opened") throw new Error(opened.kind);
    expect(await world.book.correct({ ...wish, samePage: true }, AFTER)).toEqual({ kind: "open_already" });
    await world.book.decide(opened.review_id, { by: "user_2", verdict: "agree", note: null }, AFTER);
    // Both visits saw the very page; two failures on different days, and no proof.
    expect(await world.stateOn("2026-01-05")).toBe("none");
    expect(await world.stateOn("2026-01-05", before)).toBe("live");
    expect(await world.count("presence_check")).toBe(5);
    expect((await world.book.verify()).finding).toBeNull();
    expect(await world.book.correct({ ...wish, samePage: false }, AFTER)).toEqual({ kind: "overruled_already" });
    expect(await world.book.correct({ ...wish, check: "none", samePage: false }, AFTER)).toEqual({ kind: "no_check" });
  });
});
