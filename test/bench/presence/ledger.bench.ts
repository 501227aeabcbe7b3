import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { morning, newLink, openWorld, visit, type World } from "../../../backend/integration-tests/presence/world";

/** One marketplace of the whole country: PRESENCE_PRODUCTS=17400. */
const PRODUCTS = Number(process.env.PRESENCE_PRODUCTS ?? 2_000);
const AT_ONCE = 8;
const PROBES = 100;
const product = (index: number) => `rprod_${String(index).padStart(6, "0")}`;

let world: World;
const links: string[] = [];
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs work for every number below a count, a few at a time. */
async function each(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

const keep = (index: number, day: string) => {
  const at = morning(day);
  return world.book.keepVisit(links[index] ?? "", visit("buyable", at, { product: product(index) }), at);
};

describe(`the evidence of ${PRODUCTS} products on one marketplace`, () => {
  it("is written one record after the other, its states with it", async () => {
    const claims = await timed(() =>
      each(PRODUCTS, async (index) => {
        const { link } = await world.book.keepClaim(
          newLink({ product_id: product(index), place: `shopee:1:${index}:` }),
          "user_1",
          "",
          morning("2026-01-01"),
        );
        links[index] = link.id;
      }),
    );
    console.info(`claims: ${((PRODUCTS * 1_000) / claims).toFixed(0)} a second`);
    for (const day of ["2026-01-02", "2026-01-09", "2026-01-16"]) {
      const took = await timed(() => each(PRODUCTS, (index) => keep(index, day)));
      console.info(`visits of ${day}: ${((PRODUCTS * 1_000) / took).toFixed(0)} a second`);
    }
    expect(await world.count("presence_check")).toBe(PRODUCTS * 4);
  });

  it("shows a new check in the states as soon as it is kept", async () => {
    const times: number[] = [];
    for (let probe = 0; probe < PROBES; probe += 1) times.push(await timed(() => keep(probe % PRODUCTS, "2026-01-23")));
    times.sort((a, b) => a - b);
    console.info(
      `a check and its states: median ${times[PROBES / 2]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`,
    );
    const { rows } = await world.connection.raw(
      "select count(*)::int as live from presence_span where known_to is null and state = 'live' and valid_to = '2026-02-23'",
    );
    expect(rows[0].live).toBe(Math.min(PROBES, PRODUCTS));
  });

  it("is worked out anew when the marketplace closes, and verified from the first record to the last", async () => {
    const line = {
      from: "2026-01-20",
      state: "closed" as const,
      confidence: "reported" as const,
      note: { vi: "Đóng cửa (mẫu).", en: "Closed (sample)." },
      sources: ["Nguồn mẫu"],
    };
    const closing = await timed(() => world.book.addStatus("shopee", line, "user_1", morning("2026-01-24")));
    console.info(`closing the marketplace: ${(closing / 1_000).toFixed(1)} s`);
    const verifying = await timed(async () => expect((await world.book.verify()).finding).toBeNull());
    const records = await world.count("presence_check");
    console.info(`verification: ${records} records in ${(verifying / 1_000).toFixed(1)} s`);
  });
});
