import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser, openTab } from "../support/browser";
import { invitation, someNumber } from "../support/invitation";
import { approveAsOfficer } from "../support/journey/approve";
import { MOST_SECONDS, MOST_TAPS, SMALL_PHONE, told } from "../support/journey/bars";
import { firstListing } from "../support/journey/first-listing";
import { Hand } from "../support/journey/hand";
import { openOwnShop, untilDecided } from "../support/seller";
import { onShopDatabase } from "../support/shop-database";
import { STOREFRONT_URL } from "../support/system";

/** The longest of all: an officer's review and a marketplace's are part of it. */
const HANGS_AFTER_MS = 180_000;
/** The marketplace sends sellers back to the shop's own name. */
const SITE = STOREFRONT_URL.replace("//127.0.0.1:", "//localhost:");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  await untilDecided("shopee");
});
afterAll(() => browser.close());

it(
  "a first-time producer comes from the invitation to a listing seen live, in few taps and few words",
  async () => {
    const { page, context, complaints } = await openTab(browser, SMALL_PHONE);
    const hand = new Hand(page);
    const shop = await openOwnShop();
    const { token } = await invitation();
    const product = await firstListing(hand, {
      link: `${SITE}/kenh-chu-the/loi-moi?ma=${token}`,
      producer: { name: "Nguyễn Thị Mẫu", phone: someNumber(), shop: new RegExp(shop.name) },
      approve: (name) => approveAsOfficer(browser, name),
    });
    console.info(told(hand.figures()));
    const { taps, readingSeconds } = hand.figures();
    expect(taps).toBeLessThanOrEqual(MOST_TAPS);
    expect(readingSeconds).toBeLessThanOrEqual(MOST_SECONDS);
    expect(complaints).toEqual([]);
    // What buyers see there is the photograph an officer approved, not a drawing of the demonstration.
    expect(await picturesListed(product)).toEqual([expect.stringContaining("/anh/")]);
    await context.close();
  },
  HANGS_AFTER_MS,
);

async function picturesListed(product: string): Promise<string[]> {
  return onShopDatabase(async (client) => {
    const { rows } = await client.query<{ pictures: string[] }>(
      "select sent -> 'pictures' as pictures from channel_listing where product_id = $1 and deleted_at is null",
      [product],
    );
    return rows.flatMap(({ pictures }) => pictures);
  });
}
