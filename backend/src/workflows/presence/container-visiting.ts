import type { MedusaContainer } from "@medusajs/framework/types";
import { PageFetcher, systemResolver } from "@ocop/integrations/evidence";
import { judge } from "@ocop/integrations/matching";
import { systemClock } from "@ocop/integrations/transport";
import { env } from "../../platform/env";
import { presenceBook } from "./container-presence";
import { matchingCatalogue } from "./matching-catalogue";
import { addressSettings, listedHosts } from "./presence-settings";
import type { Visiting } from "./visit-link";

const fetchers = new WeakMap<object, PageFetcher>();

/** How the running backend looks at pages: under its own name, at the pace all its processes share. */
export async function visitingOf(container: MedusaContainer): Promise<Visiting> {
  const book = presenceBook(container);
  const fetcher = fetchers.get(book) ?? newFetcher(book.pace);
  fetchers.set(book, fetcher);
  return {
    book,
    visit: (url, known, signal) => fetcher.visit(url, known, signal),
    // The register is made ready for matching only when a page was read that needs it.
    judge: async (product, offer) => {
      const catalogue = await matchingCatalogue.of(container, Date.now(), product);
      return catalogue.portrait(product)
        ? judge(product, offer, catalogue)
        : { band: "person", rule: "name", reasons: [{ code: "name_other" }] };
    },
    addresses: addressSettings(),
    now: () => new Date(),
  };
}

function newFetcher(pace: Visiting["book"]["pace"]): PageFetcher {
  return new PageFetcher(
    { resolve: systemResolver, clock: systemClock, pace },
    {
      userAgent: `OcopPresenceCheck/1.0 (+${env().STOREFRONT_URL})`,
      trustedHosts: new Set(Object.keys(listedHosts())),
    },
  );
}
