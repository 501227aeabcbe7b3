import type { MedusaContainer } from "@medusajs/framework/types";
import { today } from "../platform/calendar/clock";
import { isCatalogueServed } from "../workflows/catalogue/refresh/rebuild-catalogue";
import { forgetOldChanges, refreshCatalogue } from "../workflows/catalogue/refresh/refresh-catalogue";
import { turnDay } from "../workflows/catalogue/refresh/turn-day";

const seen: { served: boolean; day: string | null } = { served: false, day: null };

/** Follows every change within a second, and turns to the stretches ahead once a day. */
export default async function refreshCatalogueJob(container: MedusaContainer): Promise<void> {
  seen.served ||= await isCatalogueServed(container);
  if (!seen.served) return;
  const day = today();
  if (seen.day !== day) {
    await turnDay(container);
    await forgetOldChanges(container);
    seen.day = day;
  }
  await refreshCatalogue(container);
}

export const config = { name: "refresh-catalogue", schedule: { interval: 500 } };
