import type { MedusaContainer } from "@medusajs/framework/types";
import { isCatalogueServed } from "../workflows/catalogue/refresh/rebuild-catalogue";
import { observeListings } from "../workflows/presence/observe-listings";
import { observeOwnShop } from "../workflows/presence/observe-own-shop";
import { takeClaims } from "../workflows/presence/take-claims";

const OWN_SHOP_EVERY_MS = 5 * 60_000;
/** Listings and claims carry the instant their transaction began, and are seen when it ends: what is this young is read again. */
const LOOK_BACK_MS = 60_000;

const seen = { listings: new Date(0), claims: new Date(0), ownShopAt: 0 };
const working: { now: Promise<void> | null } = { now: null };
const now = () => new Date();
const settled = (at: Date) => new Date(Math.min(at.getTime(), Date.now() - LOOK_BACK_MS));

/** Takes over what the rest of the shop knows. A tick that finds the one before still at work leaves it to that one. */
export default async function observePresence(container: MedusaContainer): Promise<void> {
  if (working.now) return;
  working.now = observe(container).finally(() => {
    working.now = null;
  });
  await working.now;
}

/** Listings read back, addresses claimed, and what this shop itself sells. */
async function observe(container: MedusaContainer): Promise<void> {
  seen.listings = settled(await observeListings(container, seen.listings, now));
  seen.claims = settled(await takeClaims(container, seen.claims, now));
  if (Date.now() - seen.ownShopAt < OWN_SHOP_EVERY_MS || !(await isCatalogueServed(container))) return;
  await observeOwnShop(container, now);
  seen.ownShopAt = Date.now();
}

export const config = { name: "observe-presence", schedule: { interval: 5_000 } };
