import type { ListingPort } from "@ocop/integrations/core";
import { decideSettings, mappingFor, type OwnSettings } from "../../modules/channel/domain/decide";
import { NO_DETAILS } from "../../modules/channel/domain/product-details";
import {
  type ListingSettings,
  type ProductFacts,
  type Wanted,
  wantedListing,
} from "../../modules/channel/domain/wanted";
import type { StandingDecisions } from "../../modules/channel/store/decision-book";
import type { Listing } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import type { Engine } from "./engine";

type Decidable = Pick<Listing, "id" | "shop_id" | "product_id" | "settings" | "wanted">;

/** What is decided for a product on a shop: own settings, the group's mapping, the shop's terms. */
export function decidedFor(
  standing: StandingDecisions,
  { channel, id }: Pick<ChannelShop, "channel" | "id">,
  own: OwnSettings,
  facts: ProductFacts | null,
) {
  const details = facts?.details ?? NO_DETAILS;
  const mapping = mappingFor(details.groups, standing.mappings(channel, id));
  return decideSettings(own, mapping, standing.terms(channel, id), details, facts?.sizes);
}

/** Star wording that could not be taken away again when the certificate ends is not brought there in the first place. */
export function withLastingWords(settings: ListingSettings, port: ListingPort | undefined): ListingSettings {
  const changeable = port === undefined || (port.editable.includes("title") && port.editable.includes("description"));
  return changeable ? settings : { ...settings, tell_stars: false };
}

/** A marketplace whose listings are one thing to buy is offered the first size only. */
export function asListed({ sizes, ...facts }: ProductFacts, port: ListingPort | undefined): ProductFacts {
  return port?.variants && sizes ? { ...facts, sizes } : facts;
}

/**
 * What listings should be today, from the catalogue's facts and everything decided. A decision that went missing leaves the
 * listing as it was decided before.
 * @param proposed decisions to try instead of those that stand @returns by listing; those without anything to list are missing
 */
export async function decideWanted(
  engine: Engine,
  listings: readonly Decidable[],
  proposed?: StandingDecisions,
): Promise<Map<string, Wanted>> {
  if (listings.length === 0) return new Map();
  const [facts, standing, shops] = await Promise.all([
    engine.facts([...new Set(listings.map(({ product_id }) => product_id))]),
    proposed ?? engine.book.decisions.standing(),
    engine.book.shops(),
  ]);
  const shopOf = new Map(shops.map((shop) => [shop.id, shop]));
  return new Map(
    listings.flatMap(({ id, shop_id, product_id, settings: own, wanted: before }): [string, Wanted][] => {
      const shop = shopOf.get(shop_id);
      const known = facts.get(product_id) ?? null;
      const settings = shop ? settingsOf(decidedFor(standing, shop, own, known), before) : before.settings;
      const port = shop && engine.ports(shop.channel)?.listings;
      const wanted = wantedListing(known && asListed(known, port), withLastingWords(settings, port), before);
      return wanted ? [[id, wanted]] : [];
    }),
  );
}

function settingsOf(decided: ReturnType<typeof decideSettings>, before: Wanted): ListingSettings {
  return decided.kind === "decided" ? decided.settings : before.settings;
}
