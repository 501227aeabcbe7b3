import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ListingPreview } from "../../../../../contracts/channel-preview";
import { groupToMend } from "../../../../../modules/channel/domain/decide";
import { parseInput } from "../../../../../platform/http/validate";
import { withCategoryNames } from "../../../../../workflows/channel/category-names";
import { engineOf } from "../../../../../workflows/channel/container-engine";
import { previewListing } from "../../../../../workflows/channel/preview-listing";
import { toFaults } from "../../desk-listing";
import { refusalOf } from "../../refusals";
import { listingWishSchema } from "../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ListingPreview>): Promise<void> {
  const engine = engineOf(req.scope);
  const preview = await previewListing(engine, parseInput(listingWishSchema, req.body));
  if (preview.kind !== "checked") throw refusalOf(preview);
  const { shop, facts, payload, faults, warnings, difference, actions, listing } = preview;
  const standing = await engine.book.decisions.standing(shop.channel);
  const mapping_group = groupToMend(facts.details?.groups ?? [], standing.mappings(shop.channel, shop.id));
  const told = { faults: toFaults(faults), warnings: toFaults(warnings) };
  const named = await withCategoryNames(engine, shop, difference);
  res.json({ payload, ...told, difference: named, actions, listing_id: listing?.id ?? null, mapping_group });
}
