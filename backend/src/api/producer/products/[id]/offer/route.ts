import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OfferKept } from "../../../../../contracts/producer-products";
import { parseInput } from "../../../../../platform/http/validate";
import { setOwnOffer } from "../../../../../workflows/content/own-offer";
import { producerOf, tellAct } from "../../../../guard/caller";
import { belowReserved, notInCatalogue, refusedSize, stockMoved } from "../../refusals";
import { offerSchema } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<OfferKept>): Promise<void> {
  const wish = parseInput(offerSchema, req.body);
  const by = producerOf(req).principal_id;
  const outcome = await setOwnOffer(req.scope, { product: req.params.id ?? "", by, ...wish });
  if (outcome.kind === "changed_meanwhile") throw stockMoved(outcome.offer);
  if (outcome.kind === "below_reserved") throw belowReserved(outcome.reserved);
  if (outcome.kind === "not_in_catalogue") throw notInCatalogue();
  if (outcome.kind !== "set") throw refusedSize(outcome);
  const { size, price, stock, withdrawn } = outcome.offer;
  tellAct(req, { before: { stock: wish.seen_stock }, after: { size, price, stock, ...(withdrawn && { withdrawn }) } });
  res.json({ offer: outcome.offer });
}
