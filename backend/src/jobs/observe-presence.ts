import type { MedusaContainer } from "@medusajs/framework/types";
import { isCatalogueServed } from "../workflows/catalogue/refresh/rebuild-catalogue";
import { observeListings } from "../workflows/presence/observe-listings";
import { observeOwnShop } from "../workflows/presence/observe-own-shop";
import { takeClaims } from "../workflows/presence/take-claims";

const OWN_SHOP_EVERY_MS = 5 * 60_000;
/** Claims are noted in the transaction of the claim, which may end a little after its instant. */
const LOOK_BACK_MS = 60_000;

const seen = { listings: { at: new Date(0), id: "" }, claims: new Date(0), ownShopAt: 0 };
const now = () => new Date();

/** Takes over what the rest of the shop knows: listings read back, addresses claimed, and what this shop itself sells. */
export default async function observePresence(container: MedusaContainer): Promise<void> {
  seen.listings = await observeListings(container, seen.listings, now);
  const until = await takeClaims(container, seen.claims, now);
  seen.claims = new Date(Math.min(until.getTime(), Date.now() - LOOK_BACK_MS));
  if (Date.now() - seen.ownShopAt < OWN_SHOP_EVERY_MS || !(await isCatalogueServed(container))) return;
  await observeOwnShop(container, now);
  seen.ownShopAt = Date.now();
}

export const config = { name: "observe-presence", schedule: { interval: 5_000 } };
