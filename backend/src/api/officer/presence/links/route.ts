import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { LinkAdded } from "../../../../contracts/presence";
import { parseInput } from "../../../../platform/http/validate";
import { addLink } from "../../../../workflows/presence/add-link";
import { presenceBook } from "../../../../workflows/presence/container-presence";
import { toPresenceLink } from "../../../../workflows/presence/read-product";
import { linkRefused } from "../refusals";
import { addLinkBody } from "../validators";
import { requireInScope } from "../within-scope";

/** Takes an address somebody names for a product; the page is looked at next. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<LinkAdded>): Promise<void> {
  const wish = parseInput(addLinkBody, req.body);
  await requireInScope(req, wish.product_id);
  const added = await addLink(req.scope, { ...wish, origin: "officer", by: req.auth_context.actor_id }, new Date());
  if (added.kind !== "added") throw linkRefused(added.kind);
  if (added.repeated) await presenceBook(req.scope).askForVisit(added.link.id, new Date());
  res.status(added.repeated ? 200 : 201).json({ link: toPresenceLink(added.link), repeated: added.repeated });
}
