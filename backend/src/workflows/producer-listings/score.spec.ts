import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_DETAILS, TEXT_FACTS } from "../../modules/channel/domain/product-details";
import { listingScore, WEIGHTS } from "./score";

const BARE = { name: "Kẹo", story: null, stars: null, pictures: [], offer: null, details: NO_DETAILS };
const FULL = {
  name: "Kẹo dừa sầu riêng hộp 400 g",
  story: "chuyện ".repeat(80),
  stars: 4,
  pictures: ["1", "2", "3", "4"],
  offer: { sku: "A", price: 50_000, available: 3 },
  details: { ...NO_DETAILS, texts: Object.fromEntries(TEXT_FACTS.map((name) => [name, "có"])) },
};

describe("the score of a listing", () => {
  it("goes from 0 to 100", () => {
    expect(Object.values(WEIGHTS).reduce((sum, most) => sum + most, 0)).toBe(100);
    expect(listingScore(BARE).points).toBe(0);
    expect(listingScore(FULL)).toMatchObject({ points: 100, next: null });
  });

  it("names what brings the most points next", () => {
    expect(listingScore({ ...FULL, pictures: [] }).next).toBe("pictures");
    expect(listingScore({ ...FULL, pictures: ["1", "2", "3"], story: null }).next).toBe("story");
    expect(listingScore({ ...FULL, offer: { ...FULL.offer, available: 0 } })).toMatchObject({
      points: 90,
      next: "offer",
    });
  });

  it("counts characters as people do", () => {
    const decomposed = listingScore({ ...FULL, name: "🍬".repeat(9) });
    expect(decomposed.next).toBe("name");
  });

  it("never falls when a fact is added", () => {
    const facts = fc.record({
      name: fc.constantFrom("Kẹo", FULL.name),
      story: fc.option(fc.string({ maxLength: 600 })),
      stars: fc.option(fc.integer({ min: 3, max: 5 })),
      pictures: fc.array(fc.string(), { maxLength: 9 }),
      offer: fc.option(fc.record({ sku: fc.constant("A"), price: fc.nat(), available: fc.nat() })),
      details: fc.constant(NO_DETAILS),
    });
    fc.assert(
      fc.property(facts, fc.constantFrom(...TEXT_FACTS), (known, name) => {
        const { points } = listingScore(known);
        const more = {
          ...known,
          details: { ...NO_DETAILS, texts: { [name]: "có" } },
          pictures: [...known.pictures, "x"],
        };
        return points >= 0 && points <= 100 && listingScore(more).points >= points;
      }),
    );
  });
});
