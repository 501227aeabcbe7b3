import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channelByCode } from "../../channels";
import type { Outcome } from "../record";
import { type DatedCheck, dayAfter, type PresenceQuestion, presenceOn, strongest } from "./presence";

const channel = (code: string) => {
  const found = channelByCode(code);
  if (!found) throw new Error(code);
  return found;
};

function checksOf(list: readonly (readonly [day: string, outcome: Outcome])[]): DatedCheck[] {
  return list.map(([day, outcome], index) => ({
    day,
    at: Date.parse(day) + index,
    grade: outcome === "claimed" ? "E" : "C",
    outcome,
  }));
}

/** On a channel that is open all the time, unless the change says otherwise. */
function on(day: string, list: readonly (readonly [string, Outcome])[], change: Partial<PresenceQuestion> = {}) {
  return presenceOn({ day, kind: "goods", channel: channel("shopee"), checks: checksOf(list), ...change });
}

describe("presenceOn", () => {
  it("is live for 30 days after it was seen, stale to day 90, then unknown", () => {
    const seen = [["2026-01-01", "buyable"]] as const;
    expect(on("2026-01-01", seen)).toMatchObject({ state: "live", since: "2026-01-01", grade: "C" });
    expect(on("2026-01-31", seen).state).toBe("live");
    expect(on("2026-02-01", seen)).toMatchObject({ state: "stale", since: "2026-02-01" });
    expect(on("2026-04-01", seen).state).toBe("stale");
    expect(on("2026-04-02", seen)).toMatchObject({ state: "unknown", reason: "seen_long_ago", lastSeen: "2026-01-01" });
  });

  it("tells a listing one cannot buy from a live one", () => {
    const sold = [
      ["2026-01-01", "buyable"],
      ["2026-01-05", "not_buyable"],
    ] as const;
    expect(on("2026-01-06", sold)).toMatchObject({ state: "listed_not_buyable", since: "2026-01-05" });
  });

  it("is lost only after failures on two days, from the second on", () => {
    const once = [
      ["2026-01-01", "buyable"],
      ["2026-01-08", "gone"],
      ["2026-01-08", "gone"],
    ] as const;
    expect(on("2026-01-08", once)).toMatchObject({ state: "live", doubtful: true });
    const twice = [...once, ["2026-01-09", "other_product"]] as const;
    expect(on("2026-01-08", twice).state).toBe("live");
    expect(on("2026-01-09", twice)).toMatchObject({ state: "lost", since: "2026-01-09", lastSeen: "2026-01-01" });
    const back = [...twice, ["2026-01-12", "buyable"]] as const;
    expect(on("2026-01-12", back)).toMatchObject({ state: "live", since: "2026-01-12" });
  });

  it("learns nothing from a page it could not reach", () => {
    const blocked = [
      ["2026-01-01", "buyable"],
      ["2026-01-08", "unreachable"],
      ["2026-01-09", "unreachable"],
    ] as const;
    expect(on("2026-01-10", blocked)).toMatchObject({ state: "live", doubtful: false, lastChecked: "2026-01-09" });
    expect(on("2026-01-10", [["2026-01-09", "undecided"]])).toMatchObject({
      state: "unknown",
      reason: "checks_undecided",
    });
  });

  it("never counts a claim", () => {
    expect(on("2026-01-01", [["2026-01-01", "claimed"]])).toMatchObject({ state: "claimed", reason: "only_claimed" });
    expect(
      on("2026-01-03", [
        ["2026-01-01", "claimed"],
        ["2026-01-02", "gone"],
      ]).state,
    ).toBe("claimed");
    const dead = [
      ["2026-01-01", "claimed"],
      ["2026-01-02", "gone"],
      ["2026-01-03", "gone"],
    ] as const;
    expect(on("2026-01-03", dead)).toMatchObject({ state: "none", reason: "failed_on_two_days" });
  });

  it("tells 'nobody looked' from 'somebody looked and found nothing'", () => {
    expect(on("2026-01-01", [])).toEqual({ state: "unknown", reason: "never_checked", doubtful: false });
    expect(on("2026-01-02", [["2026-01-01", "absent"]])).toMatchObject({
      state: "none",
      reason: "searched_and_not_found",
    });
    expect(
      on("2026-01-03", [
        ["2026-01-01", "absent"],
        ["2026-01-02", "claimed"],
      ]).state,
    ).toBe("claimed");
  });

  it("does not ask services to be listed", () => {
    expect(on("2026-01-01", [], { kind: "service" }).state).toBe("not_applicable");
  });

  it("Sendo counts until the day before it closed, and its history stays", () => {
    const sendo = { channel: channel("sendo") };
    const seen = [
      ["2025-04-10", "buyable"],
      ["2025-04-20", "buyable"],
    ] as const;
    expect(on("2025-04-14", seen, sendo).state).toBe("live");
    expect(on("2025-04-15", seen, sendo)).toMatchObject({
      state: "lost",
      reason: "channel_closed",
      since: "2025-04-15",
      lastSeen: "2025-04-10",
    });
    expect(on("2025-05-01", [], sendo)).toMatchObject({ state: "not_applicable", reason: "channel_closed" });
  });

  it("Postmart carries on as Buudien, which did not exist before", () => {
    const seen = [["2024-03-20", "buyable"]] as const;
    expect(on("2024-03-30", seen, { channel: channel("postmart") }).state).toBe("live");
    expect(on("2024-03-31", seen, { channel: channel("postmart") })).toMatchObject({ reason: "channel_renamed" });
    expect(on("2024-03-30", [], { channel: channel("buudien") }).reason).toBe("channel_not_open_yet");
    expect(on("2024-03-31", [], { channel: channel("buudien") }).state).toBe("unknown");
  });

  it("starts anew when a channel opens again", () => {
    const status = { confidence: "confirmed", note: { vi: "", en: "" }, sources: ["x"] } as const;
    const again = {
      statuses: [
        { ...status, sources: ["x"], state: "open" as const },
        { ...status, sources: ["x"], state: "closed" as const, from: "2026-01-10" },
        { ...status, sources: ["x"], state: "open" as const, from: "2026-01-20" },
      ],
    };
    const seen = [["2026-01-05", "buyable"]] as const;
    expect(on("2026-01-21", seen, { channel: again })).toMatchObject({ state: "unknown", reason: "never_checked" });
  });
});

describe("presenceOn, whatever the checks", () => {
  const outcome = fc.constantFrom<Outcome>(
    "buyable",
    "not_buyable",
    "gone",
    "other_product",
    "absent",
    "undecided",
    "unreachable",
    "claimed",
  );
  const history = fc
    .array(fc.tuple(fc.nat(200), outcome), { maxLength: 25 })
    .map((list) => list.map(([offset, what]) => [dayAfter("2026-01-01", offset), what] as const))
    .map((list) => list.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const day = fc.nat(260).map((offset) => dayAfter("2026-01-01", offset));

  it("later checks never change an earlier day", () => {
    fc.assert(
      fc.property(history, day, (list, when) => {
        const until = list.filter(([checked]) => checked <= when);
        expect(on(when, list)).toEqual(on(when, until));
      }),
    );
  });

  it("the order in which checks arrive does not matter", () => {
    fc.assert(
      fc.property(history, day, (list, when) => {
        const checks = checksOf(list);
        const question = { day: when, kind: "goods" as const, channel: channel("shopee") };
        expect(presenceOn({ ...question, checks: checks.toReversed() })).toEqual(presenceOn({ ...question, checks }));
      }),
    );
  });

  it("without a proof nothing is live, listed, stale or lost", () => {
    const unproven = history.map((list) => list.filter(([, what]) => what !== "buyable" && what !== "not_buyable"));
    fc.assert(
      fc.property(unproven, day, (list, when) => {
        expect(["claimed", "none", "unknown"]).toContain(on(when, list).state);
      }),
    );
  });

  it("one failing day more never turns a live listing into a lost one", () => {
    fc.assert(
      fc.property(history, day, (list, when) => {
        const before = on(when, list);
        fc.pre(before.state === "live" && !before.doubtful);
        expect(on(when, [...list.filter(([checked]) => checked <= when), [when, "gone"]]).state).toBe("live");
      }),
    );
  });

  it("without new checks it only ages: live or listed, stale, unknown", () => {
    const rank: Record<string, number> = { live: 0, listed_not_buyable: 0, stale: 1, unknown: 2 };
    fc.assert(
      fc.property(history, fc.nat(200), (list, later) => {
        const last = list.at(-1)?.[0] ?? "2026-01-01";
        const [now, then] = [on(last, list).state, on(dayAfter(last, later), list).state];
        if (now in rank && then in rank) expect(rank[then]).toBeGreaterThanOrEqual(rank[now] ?? 0);
        else expect(then).toBe(now);
      }),
    );
  });

  it("on a channel that closed nothing is live any more", () => {
    fc.assert(
      fc.property(history, day, (list, when) => {
        expect(["lost", "not_applicable"]).toContain(on(when, list, { channel: channel("sendo") }).state);
      }),
    );
  });
});

describe("strongest", () => {
  it("lets the best listing speak for the product", () => {
    expect(strongest(["lost", "live", "none"])).toBe("live");
    expect(strongest(["none", "unknown"])).toBe("unknown");
    expect(strongest([])).toBe("unknown");
  });
});
