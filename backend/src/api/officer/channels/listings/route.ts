import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskListings, ListingOpened } from "../../../../contracts/channel-desk";
import { REGISTER_MODULE } from "../../../../modules/register";
import type { RegisterService } from "../../../../modules/register/service";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { openListing } from "../../../../workflows/channel/open-listing";
import { scopeOf } from "../../../guard/caller";
import { toDeskListing, toDeskListings } from "../desk-listing";
import { refusalOf } from "../refusals";
import { listingsQuerySchema, listingWishSchema } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskListings>): Promise<void> {
  const { shop, page, limit } = parseInput(listingsQuerySchema, req.query);
  const { book } = engineOf(req.scope);
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  const products = await register.productIdsWithin(scopeOf(req));
  const { listings, total } = await book.page({ shop: shop ?? null, products }, limit, (page - 1) * limit);
  const jobs = await book.jobs(listings.map(({ id }) => id));
  res.json(toDeskListings(listings, jobs, { page, limit, total }));
}

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ListingOpened>): Promise<void> {
  const wish = parseInput(listingWishSchema, req.body);
  const { book, ...engine } = engineOf(req.scope);
  const answer = await openListing({ book, ...engine }, wish, req.auth_context.actor_id);
  if (answer.kind !== "opened") throw refusalOf(answer);
  const jobs = await book.jobs([answer.listing.id]);
  res.status(201).json({ listing: toDeskListing(answer.listing, jobs.get(answer.listing.id)) });
}
