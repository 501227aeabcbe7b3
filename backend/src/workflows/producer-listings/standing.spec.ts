import { listingId } from "@ocop/integrations/core";
import { describe, expect, it } from "vitest";
import type { StandingFailure } from "../../modules/channel/store/rows";
import { byNeed, STANDINGS, standingOf } from "./standing";

const AT = new Date("2026-11-26T01:00:00Z");
const seen = (state: "live" | "pending" | "hidden" | "banned" | "unknown") => ({
  ...{ id: listingId.parse("1"), state, channelState: state, title: "Kẹo", units: [], reasons: [] },
});
const failure: StandingFailure = {
  failure: { kind: "retry_later", cause: "busy" },
  message_vi: "",
  message_en: "",
  channel: {},
};
const FRESH = {
  ...{ state: "new" as const, seen: null, seen_at: null, sent_at: null, wanted_at: AT },
  ...{ external_id: null, failure: null, looked_at: null },
};
const THERE = { ...FRESH, external_id: "1", sent_at: AT, seen_at: AT, state: "in_step" as const };
const JOB = { attempts: 12, dead: true, run_at: AT, last_error: "x" };

describe("how a listing stands", () => {
  it.each([
    ["sending", FRESH],
    ["reviewing", { ...THERE, seen: seen("pending") }],
    ["reviewing", { ...THERE, state: "behind" as const }],
    ["live", { ...THERE, seen: seen("live") }],
    ["updating", { ...THERE, state: "behind" as const, seen: seen("live") }],
    ["hidden", { ...THERE, seen: seen("hidden") }],
    ["refused", { ...THERE, seen: seen("banned") }],
    ["refused", { ...FRESH, state: "refused" as const }],
    ["question", { ...THERE, state: "asking" as const, seen: seen("live") }],
    ["retrying", { ...THERE, state: "behind" as const, seen: seen("live"), failure }],
    ["closed", { ...THERE, state: "closed" as const, seen: seen("live") }],
  ])("%s", (standing, listing) => {
    expect(standingOf(listing, undefined, "connected").standing).toBe(standing);
  });

  it("says first what only a person can settle", () => {
    expect(standingOf({ ...THERE, seen: seen("live") }, undefined, "reconnect").standing).toBe("reconnect");
    expect(standingOf({ ...THERE, seen: seen("live"), failure }, JOB, "connected").standing).toBe("stuck");
    expect([...STANDINGS].sort(byNeed)[0]).toBe("question");
  });

  it("counts a review from when it was sent", () => {
    expect(standingOf({ ...THERE, seen: seen("pending") }, undefined, "connected").since).toEqual(AT);
  });
});
