import { describe, expect, it } from "vitest";
import { CHANNELS, type Channel, channel, channelByCode, currentSuccessor, isOpenOn, statusOn } from ".";

function need(code: string): Channel {
  const found = channelByCode(code);
  if (!found) throw new Error(code);
  return found;
}

describe("channels", () => {
  it.each(CHANNELS.map((entry) => [entry.code, entry] as const))(
    "%s has lawful data with sources, in order of time",
    (_code, entry) => {
      expect(channel.parse(entry)).toEqual(entry);
      const days = entry.statuses.map(({ from }) => from ?? "");
      expect(days).toEqual([...days].sort());
    },
  );

  it("Sendo counts as online until the day before it closed", () => {
    expect(isOpenOn(need("sendo"), "2025-04-14")).toBe(true);
    expect(isOpenOn(need("sendo"), "2025-04-15")).toBe(false);
  });

  it("Postmart and Buudien are one operator with a succession", () => {
    expect(need("postmart").operator).toBe(need("buudien").operator);
    expect(currentSuccessor(need("postmart")).code).toBe("buudien");
    expect(statusOn(need("postmart"), "2026-01-01")?.state).toBe("renamed");
    expect(statusOn(need("buudien"), "2020-01-01")).toBeUndefined();
  });

  it("knows the six marketplaces named in the plan", () => {
    expect(
      CHANNELS.filter(({ namedInPlan }) => namedInPlan)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["lazada", "postmart", "sendo", "shopee", "tiki", "voso"]);
  });
});
