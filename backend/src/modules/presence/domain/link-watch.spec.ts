import { channelByCode } from "@ocop/integrations/channels";
import type { Outcome } from "@ocop/integrations/evidence";
import { describe, expect, it } from "vitest";
import { watchOf } from "./link-watch";

const statuses = channelByCode("shopee")?.statuses ?? [];
const DAY = 86_400_000;

function watch(today: string, ...outcomes: [string, Outcome][]) {
  const checks = outcomes.map(([day, outcome], index) => ({
    ...{ id: String(index), sequence: index, hash: String(index), link: "l", service: false, overrules: null },
    ...{ day, at: Date.parse(day) + index, grade: outcome === "claimed" ? ("E" as const) : ("C" as const), outcome },
  }));
  return watchOf({ statuses, checks }, today, false);
}

describe("watchOf", () => {
  it("has a claim looked at at once, and what was seen in a week", () => {
    expect(watch("2026-01-01", ["2026-01-01", "claimed"])).toMatchObject({ dueAt: new Date(0), lastCheckedAt: null });
    const seen = watch("2026-01-02", ["2026-01-02", "buyable"]);
    expect(seen.dueAt?.getTime()).toBe(Date.parse("2026-01-02") + 7 * DAY);
  });

  it("looks again on another day where it failed once, and ever less often where nothing answers", () => {
    const doubtful = watch("2026-01-03", ["2026-01-02", "buyable"], ["2026-01-03", "gone"]);
    expect(doubtful).toMatchObject({ state: "live", doubtful: true });
    expect((doubtful.dueAt?.getTime() ?? 0) - Date.parse("2026-01-03")).toBeGreaterThan(DAY);
    const silent = watch(
      "2026-01-05",
      ["2026-01-02", "buyable"],
      ["2026-01-03", "unreachable"],
      ["2026-01-05", "unreachable"],
    );
    expect(silent).toMatchObject({ state: "live", unreachable: 2 });
  });
});
