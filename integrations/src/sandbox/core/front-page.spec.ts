import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shopeeSandbox } from "../shopee";
import { type RunningSandbox, startSandbox } from "./server";

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startSandbox(shopeeSandbox, { moderationMs: 0 });
  sandbox.control.addShop("1", "HTX mẫu <Mỹ Xương>");
});
afterEach(async () => sandbox.close());

const seed = (sku = "XOAI-1") =>
  sandbox.control.seed({ shop: "1", title: `Xoài & dừa ${sku} (mẫu)`, sku, price: 89_000, stock: 2 });
const front = async () => (await fetch(`${sandbox.url}/`)).text();
const press = (command: string, fields: Record<string, string> = {}) =>
  fetch(`${sandbox.url}/__sandbox/page/${command}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
  });

describe("the page at a sandbox's root", () => {
  it("says that it is a simulator, and shows shops and listings with what they are", async () => {
    const { id } = seed();
    const page = await front();
    expect(page).toContain("không phải sàn thật");
    expect(page).toContain("HTX mẫu &#60;Mỹ Xương&#62;");
    expect(page).toContain(`href="/product/1/${id}"`);
    expect(page).toContain("89.000 ₫");
    expect(page).toContain("đang bán");
  });

  it("sells, cuts a price and bans at the press of a button, and shows the page again", async () => {
    const { id } = seed();
    expect((await press("orders", { shop: "1", sku: "XOAI-1" })).status).toBe(303);
    await press("edit", { listing: id, price: "80100" });
    expect(sandbox.control.listings()).toMatchObject([{ units: [{ stock: 1, price: 80_100 }] }]);
    await press("ban", { listing: id });
    expect(await front()).toContain("bị khóa");
  });

  it("switches a fault on and off, and says which is on", async () => {
    await press("faults", { mode: "rate_limited", times: "2" });
    expect(await front()).toContain("quá nhiều yêu cầu 429, còn 2 lần");
    await press("clear-faults");
    expect(await front()).toContain("Không có sự cố nào");
  });

  it("refuses what is no button of it", async () => {
    expect((await press("reset")).status).toBe(400);
    expect((await press("faults", { mode: "earthquake", times: "1" })).status).toBe(400);
  });
});

describe("the public page of a listing", () => {
  it("is there for what is on sale, with structured data on some and without on others", async () => {
    const pages = await Promise.all(
      ["A", "B", "C"].map(async (sku) => {
        const { id } = seed(sku);
        return (await fetch(`${sandbox.url}/product/1/${id}`)).text();
      }),
    );
    for (const page of pages) expect(page).toContain('<p class="price">89.000 ₫</p>');
    expect(pages.filter((page) => page.includes("application/ld+json"))).toHaveLength(1);
    expect(pages.filter((page) => page.includes('property="og:title"'))).toHaveLength(2);
  });
});
