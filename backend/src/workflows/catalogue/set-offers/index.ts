import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { type OfferWish, offerInputSchema } from "./offer-input";
import { setOffersWorkflow } from "./set-offers-workflow";

export type { OfferWish } from "./offer-input";

/** Offers per workflow run: large enough to spare round trips, small enough that a failure undoes little. */
const BATCH = 200;

export type OffersSet = { created: number; changed: number; restocked: number };

/**
 * Puts registered products on sale or changes their offers. Repeating it changes nothing.
 * Every registered product needs its Medusa product first (`projectCatalogue`).
 * @throws RangeError for a registered product without a Medusa product, ZodError for an offer that makes no sense
 */
export async function setOffers(container: MedusaContainer, offers: readonly OfferWish[]): Promise<OffersSet> {
  const checked = z.array(offerInputSchema).parse(offers);
  const done: OffersSet = { created: 0, changed: 0, restocked: 0 };
  for (let start = 0; start < checked.length; start += BATCH) {
    const { result } = await setOffersWorkflow(container).run({ input: checked.slice(start, start + BATCH) });
    done.created += result.created;
    done.changed += result.changed;
    done.restocked += result.restocked;
  }
  return done;
}
