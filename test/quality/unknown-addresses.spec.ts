import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DESKTOP, launchBrowser, openTab, type Tab } from "../support/browser";
import { listed } from "../support/listed";
import { signInAsOperator } from "../support/officer";
import { type Asker, addressesOfThings } from "../support/page-addresses";
import { makeProducerAccount, signInAsProducer } from "../support/producer";

/** Not the name of anything, in any form an id has. */
const NOTHING = "khong-co-gi";

/** Addresses of pages that are there, asking for what is not. */
const ASKING: Record<Asker, string[]> = {
  shop: [
    `/chi-tieu?pham-vi=${NOTHING}`,
    `/chi-tieu/8b?cach-doc=${NOTHING}`,
    `/chi-tieu/8b?pham-vi=${NOTHING}`,
    `/chi-tieu/8b/danh-sach?cach-doc=${NOTHING}`,
    "/chi-tieu/8b/danh-sach?trang=9999",
  ],
  officer: [
    `/can-bo/chi-tieu?pham-vi=${NOTHING}`,
    `/can-bo/chi-tieu/8b/danh-sach?cach-doc=${NOTHING}`,
    `/can-bo/chi-tieu/8b/danh-sach?pham-vi=${NOTHING}`,
    `/can-bo/chi-tieu/8b/danh-sach?chu-the=${"x".repeat(100)}`,
    ...["bang-chung", "chi-tieu", "chi-tieu/cong-bo", "cho-duyet", "moi-chu-the", "so-lieu"].map(
      (page) => `/can-bo/${page}?trang=99999`,
    ),
  ],
  producer: [],
};

let browser: Browser;
let desks: Record<Asker, Tab>;

beforeAll(async () => {
  browser = await launchBrowser();
  const [shop, officer, producer] = await Promise.all([1, 2, 3].map(() => openTab(browser, DESKTOP)));
  if (!shop || !officer || !producer) throw new Error("unreachable: three tabs were opened");
  desks = { shop, officer, producer };
  await signInAsOperator(officer.page);
  await signInAsProducer(producer.page, await makeProducerAccount());
});

afterAll(() => browser.close());

describe.each(["shop", "officer", "producer"] as const)("an address of the %s that names what nobody has", (asker) => {
  it("is answered as not found, and never as a failure", async () => {
    const addresses = [...addressesOfThings(asker, NOTHING), ...ASKING[asker]];
    expect(addresses.length).toBeGreaterThan(4);
    const wrong: string[] = [];
    // Every other one in English: what is asked is the same in both languages.
    for (const [index, address] of addresses.entries()) {
      const asked = index % 2 === 0 ? address : `/en${address}`;
      const answer = await desks[asker].context.request.get(asked, { maxRedirects: 0 });
      if (answer.status() !== 404) wrong.push(`${answer.status()} ${asked}`);
    }
    expect(listed(wrong)).toBe("");
  });
});
