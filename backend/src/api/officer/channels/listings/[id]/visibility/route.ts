import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ListingOpened } from "../../../../../../contracts/channel-desk";
import { parseInput } from "../../../../../../platform/http/validate";
import { engineOf } from "../../../../../../workflows/channel/container-engine";
import { changeVisibility } from "../../../../../../workflows/channel/listing-actions";
import { toDesk } from "../../../desk-listing";
import { noListing, notPossible, refusalOf } from "../../../refusals";
import { shopPaused } from "../../../shop-paused";
import { visibilitySchema } from "../../../validators";

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ListingOpened>): Promise<void> {
  const { to } = parseInput(visibilitySchema, req.body);
  const engine = engineOf(req.scope);
  const answer = await changeVisibility(engine, req.params.id ?? "", to, req.auth_context.actor_id);
  if (answer.kind === "no_listing") throw noListing();
  if (answer.kind === "shop_paused") throw shopPaused();
  if (answer.kind === "not_possible") throw notPossible();
  if (answer.kind === "channel_failed") throw refusalOf(answer);
  res.json({ listing: await toDesk(engine, answer.listing) });
}
