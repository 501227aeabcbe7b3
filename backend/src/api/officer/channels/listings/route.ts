import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskListings, ListingOpened } from "../../../../contracts/channel-desk";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { openListing } from "../../../../workflows/channel/open-listing";
import { productsInScope } from "../../producers-in-scope";
import { toDesk, toDeskListings, withActions } from "../desk-listing";
import { refusalOf } from "../refusals";
import { listingsQuerySchema, listingWishSchema } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskListings>): Promise<void> {
  const { shop = null, state, dead, ids, page, limit } = parseInput(listingsQuerySchema, req.query);
  const engine = engineOf(req.scope);
  const filter = { shop, states: state, products: await productsInScope(req), dead, ids };
  const { listings, total } = await engine.book.page(filter, limit, (page - 1) * limit);
  res.json(toDeskListings(await withActions(engine, listings), { page, limit, total }));
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ListingOpened>): Promise<void> {
  const wish = parseInput(listingWishSchema, req.body);
  const engine = engineOf(req.scope);
  const answer = await openListing(engine, wish, req.auth_context.actor_id);
  if (answer.kind !== "opened") throw refusalOf(answer);
  res.status(201).json({ listing: await toDesk(engine, answer.listing) });
}
