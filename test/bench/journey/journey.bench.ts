import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser, openTab } from "../../support/browser";
import { approveAsOfficer } from "../../support/journey/approve";
import { MOST_SECONDS, MOST_TAPS, SMALL_PHONE, told } from "../../support/journey/bars";
import { firstListing } from "../../support/journey/first-listing";
import { Hand } from "../../support/journey/hand";

/**
 * Bar: from the invitation's link to a listing seen live, in at most ten minutes of machine and reading time and 35 taps, on an old
 * phone and a poor network. The same way is walked at full speed by `test/e2e/producer-journey.spec.ts`.
 * Needs a shop with simulated marketplaces, as `npm start` runs one, and what it announces; the invitation serves once:
 * `STOREFRONT_URL=http://localhost:8000 BACKEND_URL=http://127.0.0.1:9000 INVITATION=http://localhost:8000/kenh-chu-the/loi-moi?ma=…
 * OFFICER_EMAIL=… OFFICER_PASSWORD=… npm run bench -- journey`
 */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

function invitation(): string {
  const given = process.env.INVITATION;
  if (given) return given;
  throw new Error("INVITATION is not set: it is the producer's link that `npm start` announces at its end");
}

it("a first-time producer comes from the invitation to a listing seen live", async () => {
  const { page, context } = await openTab(browser, SMALL_PHONE);
  const hand = await Hand.slowed(context, page);
  await firstListing(hand, {
    link: invitation(),
    producer: { name: "Nguyễn Thị Mẫu", phone: "0900 000 199", shop: /HTX mẫu/ },
    approve: (product) => approveAsOfficer(browser, product),
  });
  const figures = hand.figures();
  console.info(told(figures));
  expect(figures.taps).toBeLessThanOrEqual(MOST_TAPS);
  expect(figures.machineSeconds + figures.readingSeconds).toBeLessThanOrEqual(MOST_SECONDS);
  await context.close();
});
