import { PageFetcher } from "@ocop/integrations/evidence";
import { Catalogue, judge } from "@ocop/integrations/matching";
import { type RunningSandbox, SANDBOXES, startSandbox } from "@ocop/integrations/sandbox";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkPages } from "../../src/workflows/presence/check-pages";
import type { Visiting } from "../../src/workflows/presence/visit-link";
import { openWorld, PRODUCT, type World } from "./world";

const SHOP = "700100200";
const catalogue = Catalogue.of([
  { id: PRODUCT, name: "Trà sen Tháp Mười", producer: "Hợp tác xã Sen Việt", province: "Đồng Tháp" },
  { id: "rprod_xoai", name: "Xoài sấy dẻo", producer: "Hợp tác xã Xoài Cao Lãnh", province: "Đồng Tháp" },
]);

let world: World;
let shopee: RunningSandbox;
let clock = Date.now();
beforeAll(async () => {
  world = await openWorld();
  const definition = SANDBOXES.find(({ id }) => id === "shopee");
  if (!definition) throw new Error("There is no simulated Shopee");
  shopee = await startSandbox(definition, { automatic: true });
  shopee.control.addShop(SHOP, "HTX Sen Việt");
});
afterAll(async () => {
  await shopee.close();
  await world.close();
});
beforeEach(async () => {
  await world.forget();
  clock = Date.now();
});

const host = () => new URL(shopee.url).host;

/** How the backend looks at pages, with time that passes when somebody would wait. */
function visiting(): Visiting {
  const fetcher = new PageFetcher(
    {
      resolve: async () => ["127.0.0.1"],
      clock: {
        now: () => clock,
        sleep: async (ms) => {
          clock += ms;
        },
      },
      pace: world.book.pace,
    },
    { trustedHosts: new Set([host()]) },
  );
  return {
    book: world.book,
    visit: (url, known, signal) => fetcher.visit(url, known, signal),
    judge: (product, offer) => judge(product, offer, catalogue),
    addresses: { hosts: { [host()]: "shopee" } },
    now: () => new Date(clock),
  };
}

/** A listing on the simulated marketplace, and our link to it. */
async function listed(title: string, change: { stock?: number; shop?: string } = {}) {
  const { id } = shopee.control.seed({ shop: SHOP, title, sku: `S-${title}`, price: 85_000, stock: 5, ...change });
  const url = `${shopee.url}/product/${SHOP}/${id}`;
  const place = `shopee:${SHOP}:${id}:`;
  const link = await world.claim(new Date(clock), { url, place, listing_key: place, host: host(), sample: true });
  return { id, link };
}

const PAUSE_DAY = 86_400_000;
const last = async (link: string) => (await world.book.pageOfChecks({ link, within: null }, 1, 0)).checks[0];

describe("a round of visits", () => {
  it("looks at what is due, keeps what the page showed, and comes back in a week", async () => {
    const { link } = await listed("Trà sen Tháp Mười HTX Sen Việt hộp 100g");
    expect(await checkPages(visiting())).toBe(1);
    expect(await last(link.id)).toMatchObject({ grade: "C", outcome: "buyable", sample: true });
    const after = await world.book.link(link.id);
    expect(after).toMatchObject({ state: "live", doubtful: false });
    expect((after?.due_at?.getTime() ?? 0) - clock).toBeGreaterThan(6 * PAUSE_DAY);
    expect(await checkPages(visiting())).toBe(0);
    expect((await world.book.verify()).finding).toBeNull();
  });

  it("loses a listing that is gone only on a second day", async () => {
    const { id, link } = await listed("Trà sen Tháp Mười Sen Việt");
    await checkPages(visiting());
    shopee.control.edit(id, { status: "deleted" });
    clock += 8 * PAUSE_DAY;
    await checkPages(visiting());
    expect(await last(link.id)).toMatchObject({ outcome: "gone" });
    expect(await world.book.link(link.id)).toMatchObject({ state: "live", doubtful: true });
    clock += 27 * 3_600_000;
    await checkPages(visiting());
    expect(await world.book.link(link.id)).toMatchObject({ state: "lost", doubtful: false });
  });

  it("asks a person where the title leaves doubt", async () => {
    await listed("Trà sen Tháp Mười đặc biệt thượng hạng vị gừng");
    await checkPages(visiting());
    const { reviews } = await world.book.pageOfReviews({ open: true, within: null }, 10, 0);
    expect(reviews).toMatchObject([{ kind: "match", product_id: PRODUCT }]);
  });

  it("keeps the pace of a host over all processes: one request a second", async () => {
    const times: number[] = [];
    for (let number = 0; number < 4; number += 1) await listed(`Trà sen Tháp Mười Sen Việt hộp ${number + 1}00g`);
    const watched = (): Visiting => {
      const visits = visiting();
      return {
        ...visits,
        visit: async (...asked) => {
          const answer = await visits.visit(...asked);
          times.push(clock);
          return answer;
        },
      };
    };
    await Promise.all([checkPages(watched()), checkPages(watched())]);
    expect(times).toHaveLength(4);
    const gaps = times.toSorted((a, b) => a - b).map((time, index, all) => time - (all[index - 1] ?? -1_000_000));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(999);
  });

  it("leaves a link of a process that died to others once its time is over", async () => {
    const { link } = await listed("Trà sen Tháp Mười Sen Việt");
    const dying: Visiting = {
      ...visiting(),
      visit: async () => {
        throw new Error("the process died");
      },
    };
    await expect(checkPages(dying)).rejects.toThrow("died");
    expect(await checkPages(visiting())).toBe(0);
    clock += 6 * 60_000;
    expect(await checkPages(visiting())).toBe(1);
    expect(await last(link.id)).toMatchObject({ outcome: "buyable" });
  });

  it("looks at no page of a channel that has closed", async () => {
    await world.claim(new Date(clock), { channel_id: "sendo", place: "sendo:1", url: "https://www.sendo.vn/x-1.html" });
    expect(await checkPages(visiting())).toBe(0);
  });

  it("looks again at pages of a channel that has opened again", async () => {
    const { link } = await listed("Trà sen Tháp Mười Sen Việt");
    const line = {
      confidence: "confirmed" as const,
      note: { vi: "Mẫu.", en: "Sample." },
      sources: ["Nguồn mẫu"],
    };
    const closed = { ...line, from: "2020-01-01", state: "closed" as const };
    await world.book.addStatus("shopee", closed, "user_1", new Date(clock));
    expect(await checkPages(visiting())).toBe(0);
    await world.book.addStatus("shopee", { ...closed, state: "open" }, "user_1", new Date(clock));
    expect(await checkPages(visiting())).toBe(1);
    expect(await last(link.id)).toMatchObject({ outcome: "buyable" });
  });
});
