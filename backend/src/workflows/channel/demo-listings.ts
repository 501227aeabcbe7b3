import type { MedusaContainer } from "@medusajs/framework/types";
import type { MarketplaceId, Ports } from "@ocop/integrations/core";
import { SANDBOX_NEEDS, type SandboxNeeds } from "@ocop/integrations/sandbox";
import type { CatalogueCard } from "../../modules/catalogue/document";
import { type OwnSettings, ownSettingsSchema } from "../../modules/channel/domain/decide";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { askCatalogue } from "../shop/catalogue/search";
import { channelName } from "./channel-names";
import type { Engine } from "./engine";
import { openListing } from "./open-listing";

/** Where the demonstration has a shop: one marketplace that takes a listing at once, and one that takes a request. */
const DEMO_CHANNELS = ["shopee", "tiki"] as const satisfies readonly MarketplaceId[];
const LISTINGS_EACH = 6;
/** Some will not do, such as one whose name is too short for the marketplace. */
const CANDIDATES = 100;
/** Dry food in packets, which every marketplace takes and every newcomer knows. */
const SHELF: readonly CatalogueCard["drawing"][] = ["dried_fruit", "snack", "rice", "honey", "tea", "coffee"];
const ACTOR = "demo";

/**
 * Connects sample shops on simulated marketplaces and opens a dozen listings of sample products there, so that a newcomer
 * finds desks with something on them. Looks at what is there first: it may be called again at any time, and goes on after a
 * crash at any point. Does nothing where no marketplace is a simulation.
 * @returns true once there is nothing left to do
 */
export async function openDemoListings(container: MedusaContainer, engine: Engine): Promise<boolean> {
  let done = true;
  for (const [turn, channel] of DEMO_CHANNELS.entries()) {
    if (!engine.simulated(channel)) continue;
    const shop = await demoShop(engine, channel);
    if (!shop) {
      done = false;
      continue;
    }
    const { total } = await engine.book.page({ shop: shop.id, products: null, states: null }, 1, 0);
    const missing = LISTINGS_EACH - total;
    if (missing > 0) await openSome(container, engine, shop, missing, turn * CANDIDATES);
  }
  return done;
}

/** The shop of the demonstration, connected the way a seller does it. @returns null where the marketplace does not answer yet */
async function demoShop(engine: Engine, channel: MarketplaceId): Promise<ChannelShop | null> {
  const known = (await engine.book.shops()).find((shop) => shop.channel === channel);
  if (known) return known;
  const account = engine.ports(channel)?.account;
  if (!account?.authorizeUrl) return null;
  const answer = await agree(account.authorizeUrl.bind(account));
  const [connection] = answer ? await account.connect(answer) : [];
  return connection ? engine.book.connect(channel, connection, null) : null;
}

/** Never fetched: the simulated consent page only writes it into its links. */
const REDIRECT = "http://localhost/demo";

/** Follows the first link of a simulated consent page. @returns what it carries back */
async function agree(
  authorizeUrl: NonNullable<NonNullable<Ports["account"]>["authorizeUrl"]>,
): Promise<Record<string, string> | null> {
  const page = await fetch(authorizeUrl({ redirectUri: REDIRECT, state: "demonstration" }))
    .then((response) => response.text())
    .catch(() => "");
  const link = /<li><a href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&#38;", "&");
  return link ? { ...Object.fromEntries(new URL(link).searchParams), redirect_uri: REDIRECT } : null;
}

async function openSome(
  container: MedusaContainer,
  engine: Engine,
  shop: ChannelShop,
  wanted: number,
  skip: number,
): Promise<void> {
  const settings = settingsOn(shop.channel);
  const filters = [{ in_stock: true, sample: true }];
  const [answer] = await askCatalogue<"id" | "card">(container, [
    { filters, order: { newest: "DESC" }, skip, take: CANDIDATES, fields: ["id", "card"] },
  ]);
  let opened = 0;
  for (const { id, card } of answer?.documents ?? []) {
    if (opened === wanted) return;
    if (!SHELF.includes(card.drawing)) continue;
    const outcome = await openListing(engine, { shop_id: shop.id, product_id: id, settings }, ACTOR);
    if (outcome.kind === "channel_failed") throw new Error(`${channelName(shop.channel)}: ${outcome.message_en}`);
    if (outcome.kind === "opened") opened += 1;
  }
}

/** What the simulated marketplace asks for in one of its categories; the parcel is made up like everything of the sample. */
function settingsOn(channel: MarketplaceId): OwnSettings {
  const needs: Readonly<Partial<Record<MarketplaceId, SandboxNeeds>>> = SANDBOX_NEEDS;
  const { category, required } = needs[channel] ?? { category: "", required: { attributes: [] } };
  return ownSettingsSchema.parse({
    ...required,
    category,
    weight_grams: 500,
    size_cm: { length: 20, width: 15, height: 10 },
  });
}
