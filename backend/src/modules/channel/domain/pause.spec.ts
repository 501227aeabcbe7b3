import type { SeenListing } from "@ocop/integrations/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "./compare";
import { lowersStock, sayPause, wantedWhilePaused } from "./pause";
import {
  listingSettingsSchema,
  type ProductFacts,
  tellsStars,
  type Wanted,
  wantedListing,
  withoutStarWording,
} from "./wanted";

const settings = listingSettingsSchema.parse({ category: "1", weight_grams: 300 });

const someFacts = fc.record({
  name: fc.constantFrom("Xoài sấy", "Xoài sấy dẻo", "Bánh phồng"),
  producer: fc.constant("HTX mẫu"),
  story: fc.constantFrom("Sấy từ xoài chín.", "Phơi ba nắng."),
  stars: fc.constantFrom(null, 3, 4, 5),
  pictures: fc.subarray(["/a.jpg", "/b.jpg"]),
  offer: fc.record({ sku: fc.constant("X"), price: fc.integer({ min: 1, max: 9 }), available: fc.nat(4) }),
  sample: fc.constant(true),
});
const want = (facts: ProductFacts): Wanted => {
  const wanted = wantedListing(facts, settings, null);
  if (!wanted) throw new Error("nothing wanted");
  return wanted;
};

/** As the marketplace would show it. Its branded values come from the adapters alone. */
const show = ({ title, description, price, stock, sku, settings: { category } }: Wanted): SeenListing =>
  JSON.parse(
    JSON.stringify({
      ...{ id: "9", state: "live", channelState: "NORMAL", title, description, category, reasons: [] },
      units: [{ id: "0", sku, price, stock }],
    }),
  );

describe("what a listing should be while its shop is paused", () => {
  it("is what stands there, but for stock that falls and star wording that must go", () => {
    fc.assert(
      fc.property(someFacts, someFacts, (before, after) => {
        const [old, now] = [want(before), want(after)];
        const seen = show(old);
        const { wanted: held, words_stay } = wantedWhilePaused(now, old, seen);
        expect(words_stay).toBe(false);
        expect([held.price, held.pictures, held.settings]).toEqual([old.price, old.pictures, old.settings]);
        expect(held.stock).toBe(Math.min(old.stock, now.stock));
        const lower = (now.stars ?? 0) < (old.stars ?? 0);
        expect(held.stars).toBe(lower ? null : old.stars);
        expect(held.title).toBe(lower ? before.name : old.title);
        expect(held.description).toBe(lower ? before.story : old.description);
        const { actions, drift } = compare(held, old, seen, {});
        expect(drift).toEqual([]);
        expect(actions).toEqual([...(now.stock < old.stock ? ["stock"] : []), ...(lower ? ["content"] : [])]);
      }),
    );
  });

  it("takes star wording that somebody wrote there out of their words, and leaves the rest of them", () => {
    const old = want({ ...facts(null) });
    const seen = { ...show(old), title: "Xoài nhà tôi OCOP 4 sao ngon" };
    expect(wantedWhilePaused(want(facts(null)), old, seen).wanted.title).toBe("Xoài nhà tôi ngon");
  });

  it("leaves words that we never wrote, and says so", () => {
    const wanted = want(facts(null));
    const seen = { ...show(wanted), title: "Xoài nhà tôi OCOP 4 sao" };
    const { wanted: held, words_stay } = wantedWhilePaused(wanted, {}, seen);
    expect([held.title, words_stay]).toEqual([seen.title, true]);
  });
});

describe("star wording taken out of a text", () => {
  it("leaves none, and nothing else out", () => {
    const words = fc.constantFrom("Xoài", "OCOP", "4", "sao", "–", "\n", "OCOP 4 sao", "3 sao OCOP", "ngon");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(" ");
        expect(tellsStars(withoutStarWording(text))).toBe(false);
        if (!tellsStars(text)) expect(withoutStarWording(text)).toBe(text.trim());
      }),
    );
  });

  it("takes our own sentence whole, also where the marketplace lost its line break", () => {
    const text = "Sấy từ xoài chín. Sản phẩm OCOP 4 sao, giấy công nhận còn hiệu lực.";
    expect(withoutStarWording(text)).toBe("Sấy từ xoài chín.");
  });
});

describe("stock", () => {
  it("falls where less is offered than before, and always to nothing", () => {
    expect([lowersStock(3, 5), lowersStock(5, 5), lowersStock(6, 5), lowersStock(0, undefined)]).toEqual([
      ...[true, false, false, true],
    ]);
    expect(lowersStock(3, undefined)).toBe(false);
  });
});

it("is told with who did it and why", () => {
  expect(sayPause({ act: "paused", actor_as: "officer", reason: "Chuyển kho" }).message_vi).toContain("Chuyển kho");
  expect(sayPause({ act: "resumed", actor_as: "producer", reason: null }).message_en).toContain("The producer");
});

function facts(stars: number | null): ProductFacts {
  return {
    ...{ name: "Xoài sấy", producer: "HTX mẫu", story: "Sấy từ xoài chín.", stars, pictures: ["/a.jpg"], sample: true },
    offer: { sku: "X", price: 50_000, available: 7 },
  };
}
