import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ListingProblems } from "../../../../contracts/producer-channels";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { ownListings } from "../../../../workflows/producer-listings/own-listings";
import { productsOfProducer } from "../../../../workflows/producer-listings/own-shops";
import { problemsOf } from "../../../../workflows/producer-listings/problems";
import { producerOf } from "../../../guard/caller";

export async function GET(req: MedusaRequest, res: MedusaResponse<ListingProblems>): Promise<void> {
  const engine = engineOf(req.scope);
  const { producer_id } = producerOf(req);
  const [listings, products, waiting] = await Promise.all([
    ownListings(req.scope, engine, producer_id),
    productsOfProducer(req.scope, producer_id),
    engine.book.matches.waiting(null),
  ]);
  const mine = new Set(products.map(({ id }) => id));
  res.json({
    problems: problemsOf(listings),
    matches: waiting.filter(({ product_id }) => mine.has(product_id)).length,
  });
}
