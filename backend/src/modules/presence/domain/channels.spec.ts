import { describe, expect, it } from "vitest";
import { channelOfMarketplace, isOpen, PRESENCE_CHANNELS, presenceChannel, statusesWith } from "./channels";

const line = (from: string, state: "open" | "closed") => ({
  from,
  state,
  confidence: "confirmed" as const,
  note: { vi: "mẫu", en: "sample" },
  sources: ["mẫu"],
});

describe("channels of presence", () => {
  it("count our own shop, a producer's website and a fanpage as channels of their own", () => {
    const own = PRESENCE_CHANNELS.filter(({ kind }) => kind !== "marketplace").map(({ id }) => id);
    expect(own).toEqual(["own-shop", "website", "fanpage"]);
    expect(new Set(PRESENCE_CHANNELS.map(({ id }) => id)).size).toBe(PRESENCE_CHANNELS.length);
  });

  it("see listings of a renamed marketplace on its successor, and those of a producer's web shop on the website", () => {
    expect(channelOfMarketplace("postmart")).toBe("buudien");
    expect(channelOfMarketplace("woocommerce")).toBe("website");
    expect(channelOfMarketplace("shopee")).toBe("shopee");
  });

  it("take officers' lines in their place; of two with one day the later recorded one holds", () => {
    const shopee = presenceChannel("shopee");
    if (!shopee) throw new Error("shopee");
    const closed = statusesWith(shopee, [line("2026-05-01", "closed")]);
    expect([isOpen(closed, "2026-04-30"), isOpen(closed, "2026-05-01")]).toEqual([true, false]);
    const corrected = statusesWith(shopee, [line("2026-05-01", "closed"), line("2026-05-01", "open")]);
    expect(isOpen(corrected, "2026-05-01")).toBe(true);
    const earlier = statusesWith(shopee, [line("2026-06-01", "open"), line("2026-05-01", "closed")]);
    expect([isOpen(earlier, "2026-05-15"), isOpen(earlier, "2026-06-01")]).toEqual([false, true]);
  });
});
