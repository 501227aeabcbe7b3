import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PresenceBook } from "../../src/modules/presence/store/book";
import type { Observation } from "../../src/modules/presence/store/observations";
import { morning, newLink, openWorld, visit, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.forget());

class Crash extends Error {}

/** A book whose process dies instead of making its statement number `at`. */
function dyingBook(at: number): PresenceBook {
  let statements = 0;
  const dying = (connection: Knex): Knex =>
    new Proxy(connection, {
      get(target, name) {
        const own = Reflect.get(target, name);
        if (name === "raw") {
          return (...args: Parameters<Knex["raw"]>) => {
            statements += 1;
            if (statements === at) throw new Crash();
            return target.raw(...args);
          };
        }
        if (name === "transaction") {
          return (work: (trx: Knex.Transaction) => Promise<unknown>, config?: Knex.TransactionConfig) =>
            target.transaction((trx) => work(dying(trx) as Knex.Transaction), config);
        }
        return typeof own === "function" ? own.bind(target) : own;
      },
    });
  return new PresenceBook(dying(world.connection));
}

const MOST_STATEMENTS = 60;
const NOW = morning("2026-01-10");

/**
 * Does something with a process that dies at its first statement, then with one that dies at its second, and so on, until one
 * lives to the end. After every death the evidence is whole, and nothing of what was begun is left.
 * @returns how many died
 */
async function untilItLives(act: (book: PresenceBook) => Promise<unknown>): Promise<number> {
  const before = await world.book.head();
  for (let at = 1; at <= MOST_STATEMENTS; at += 1) {
    try {
      await act(dyingBook(at));
      return at - 1;
    } catch (thrown) {
      if (!(thrown instanceof Crash)) throw thrown;
    }
    expect(await world.book.head()).toEqual(before);
    expect((await world.book.verify()).finding).toBeNull();
  }
  throw new Error("It never lived to the end");
}

async function linkWith(...outcomes: Parameters<typeof visit>[0][]) {
  const link = await world.claim(morning("2026-01-01"));
  for (const [index, outcome] of outcomes.entries()) {
    const at = morning(`2026-01-0${index + 2}`);
    await world.book.keepVisit(link.id, visit(outcome, at), at);
  }
  return link;
}

const observation: Observation = {
  link: newLink({ origin: "own_listing", read_back: true, watched: false }),
  grade: "A",
  outcome: "buyable",
  observedAt: NOW,
  answer: { way: "read_back", listingState: "live", channelState: "NORMAL" },
};

describe("a process that dies between any two statements", () => {
  it("of a claim leaves no claim, and the claim can be made again", async () => {
    expect(await untilItLives((book) => book.keepClaim(newLink(), "user_1", "", NOW))).toBeGreaterThan(5);
    expect([await world.count("presence_link"), await world.count("presence_check")]).toEqual([1, 1]);
  });

  it("of a visit leaves no check, no text and no state", async () => {
    const link = await linkWith();
    expect(await untilItLives((book) => book.keepVisit(link.id, visit("buyable", NOW), NOW))).toBeGreaterThan(8);
    expect(await world.stateOn("2026-01-10")).toBe("live");
    expect([await world.count("presence_check"), await world.count("presence_excerpt")]).toEqual([2, 1]);
  });

  it("of a visit that raises a question asks it once", async () => {
    const link = await linkWith();
    await untilItLives((book) => book.keepVisit(link.id, visit("undecided", NOW), NOW));
    expect(await world.count("presence_review")).toBe(1);
  });

  it("of a decision leaves the question open, and the decision can be taken again", async () => {
    await linkWith("undecided");
    await world.connection.raw("update presence_review set needs = 1");
    const [review] = (await world.book.pageOfReviews({ open: true, within: null }, 1, 0)).reviews;
    const answer = { by: "user_1", verdict: "same" as const, note: null };
    await untilItLives((book) => book.decide(review?.id ?? "", answer, NOW));
    expect(await world.stateOn("2026-01-02")).toBe("live");
    expect(await world.count("presence_decision")).toBe(1);
  });

  it("of a correction and its second person changes nothing until both are through", async () => {
    const link = await linkWith("buyable");
    const [check] = (await world.book.pageOfChecks({ link: link.id, within: null }, 1, 0)).checks;
    const wish = {
      check: check?.id ?? "",
      outcome: "gone" as const,
      note: "Trang đã gỡ.",
      by: "user_1",
      samePage: false,
    };
    await untilItLives((book) => book.correct(wish, NOW));
    const [review] = (await world.book.pageOfReviews({ open: true, within: null }, 1, 0)).reviews;
    const answer = { by: "user_2", verdict: "agree" as const, note: null };
    await untilItLives((book) => book.decide(review?.id ?? "", answer, NOW));
    expect(await world.stateOn("2026-01-02")).toBe("claimed");
  });

  it("of a read-back or of a line in a channel's life leaves neither", async () => {
    await untilItLives((book) => book.keepObservations([observation], NOW));
    expect(await world.stateOn("2026-01-10")).toBe("live");
    const line = {
      from: "2026-01-12",
      state: "closed" as const,
      confidence: "reported" as const,
      note: { vi: "Đóng cửa (mẫu).", en: "Closed (sample)." },
      sources: ["Nguồn mẫu"],
    };
    await untilItLives((book) => book.addStatus("shopee", line, "user_1", NOW));
    expect(await world.stateOn("2026-01-12")).toBe("lost");
    expect(await world.count("presence_channel_status")).toBe(1);
  });
});

describe("many writers at once", () => {
  it("make one chain without gaps, and one link and one review of what they all saw", async () => {
    const link = await linkWith();
    const all = Array.from({ length: 20 }, (_, index) => {
      const at = morning("2026-01-10", index);
      return world.book.keepVisit(link.id, visit("undecided", at), at);
    });
    const claims = Array.from({ length: 10 }, () => world.claim(NOW, { place: "shopee:9:9:" }));
    await Promise.all([...all, ...claims]);
    expect(await world.book.verify()).toMatchObject({ finding: null, head: { sequence: 22 } });
    expect(await world.count("presence_link")).toBe(2);
    expect(await world.count("presence_review")).toBe(1);
  });

  it("keep one read-back of one listing", async () => {
    await Promise.all(Array.from({ length: 6 }, () => world.book.keepObservations([observation], NOW)));
    expect(await world.count("presence_check")).toBe(1);
  });
});
