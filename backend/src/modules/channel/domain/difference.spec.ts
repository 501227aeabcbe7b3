import type { SeenListing } from "@ocop/integrations/core";
import { describe, expect, it } from "vitest";
import { compare } from "./compare";
import { differences } from "./difference";
import { listingSettingsSchema, type Wanted, wantedListing } from "./wanted";

const settings = listingSettingsSchema.parse({ category: "1", weight_grams: 300 });
function want(name: string, price = 50_000, available = 7): Wanted {
  const offer = { sku: "X", price, available };
  const facts = {
    name,
    producer: null,
    story: "Sấy từ xoài chín.",
    stars: null,
    pictures: ["/x.jpg"],
    offer,
    sample: true,
  };
  const wanted = wantedListing(facts, settings, null);
  if (!wanted) throw new Error("nothing wanted");
  return wanted;
}
const show = (wanted: Wanted, change: object = {}): SeenListing =>
  JSON.parse(
    JSON.stringify({
      ...{ id: "9", state: "live", channelState: "NORMAL", title: wanted.title, description: wanted.description },
      ...{ category: "1", reasons: [], units: [{ id: "0", sku: "X", price: wanted.price, stock: wanted.stock }] },
      ...change,
    }),
  );
const outcomes = (wanted: Wanted, sent: Wanted, seen: SeenListing, choices = {}) =>
  Object.fromEntries(
    differences(wanted, seen, compare(wanted, sent, seen, choices)).map(({ field, outcome }) => [field, outcome]),
  );

describe("the difference to what is seen", () => {
  it("is new in every field where nothing is there", () => {
    expect(differences(want("Xoài sấy"), null, null).every(({ outcome }) => outcome === "new")).toBe(true);
  });

  it("tells what syncing will change, and what stays the same", () => {
    const [old, now] = [want("Xoài sấy"), want("Xoài sấy dẻo", 60_000, 3)];
    expect(outcomes(now, old, show(old))).toEqual({
      ...{ title: "will_change", price: "will_change", stock: "will_change" },
      ...{ description: "same", category: "same", images: "not_shown" },
    });
  });

  it("asks about what was edited there, and keeps what a person chose to keep", () => {
    const wanted = want("Xoài sấy");
    const edited = show(wanted, { title: "Tên người khác đặt" });
    expect(outcomes(wanted, wanted, edited).title).toBe("asks");
    expect(outcomes(wanted, wanted, edited, { title: "theirs" }).title).toBe("kept");
    expect(outcomes(wanted, wanted, edited, { title: "ours" }).title).toBe("will_change");
  });

  it("compares words, not markup", () => {
    const wanted = want("Xoài sấy");
    const marked = show(wanted, { description: "<p>Sấy từ  xoài chín.</p>" });
    expect(outcomes(wanted, wanted, marked).description).toBe("same");
  });
});
