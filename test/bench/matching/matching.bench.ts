import { describe, expect, it } from "vitest";
import { Catalogue, judge, type KnownProduct } from "../../../integrations/src/matching";
import { generateRegister } from "../generate/register.mjs";
import { PRODUCTS, SEED } from "../shop/size";

/** One page check waits a second for its host's turn; judging it must be nothing beside that. */
const MOST_MS_PER_OFFER = 50;
const OFFERS = 2_000;

function products(): KnownProduct[] {
  return generateRegister(SEED, PRODUCTS).map(
    ({ name, producer, province, district, commune, decision_no }, index) => ({
      id: String(index),
      name,
      producer,
      province,
      district,
      commune,
      ...(decision_no && { decisions: [decision_no] }),
    }),
  );
}

describe(`matching against ${PRODUCTS} products`, () => {
  it("judges an offer in a small part of the second its page check takes", () => {
    const all = products();
    const building = performance.now();
    const catalogue = Catalogue.of(all);
    const built = performance.now() - building;
    const step = Math.floor(all.length / OFFERS);
    const bands = new Map<string, number>();
    const judging = performance.now();
    for (const [turn, product] of all.filter((_, index) => index % step === 0).entries()) {
      const brand = (product.producer ?? "").split(" ").slice(-2).join(" ");
      const title = turn % 2 === 0 ? `${product.name} ${brand} 500g - Đặc sản` : `${product.name} Quê Nhà Xanh loại 1`;
      const { band } = judge(product.id, { title }, catalogue);
      bands.set(band, (bands.get(band) ?? 0) + 1);
    }
    const each = (performance.now() - judging) / [...bands.values()].reduce((sum, count) => sum + count, 0);
    console.info(
      `catalogue built in ${(built / 1_000).toFixed(1)} s; ${each.toFixed(2)} ms per offer; ${JSON.stringify([...bands])}`,
    );
    expect(each).toBeLessThan(MOST_MS_PER_OFFER);
  });
});
