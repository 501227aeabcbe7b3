import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskMatches } from "../../../../contracts/channel-match";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { productsOfProducer } from "../../../../workflows/producer-listings/own-shops";
import { producerOf } from "../../../guard/caller";
import { toDeskMatch } from "../../../officer/channels/desk-match";

export async function GET(req: MedusaRequest, res: MedusaResponse<DeskMatches>): Promise<void> {
  const { book } = engineOf(req.scope);
  const [products, waiting] = await Promise.all([
    productsOfProducer(req.scope, producerOf(req).producer_id),
    book.matches.waiting(null),
  ]);
  const names = new Map(products.map(({ id, name }) => [id, name]));
  const mine = waiting.filter(({ product_id }) => names.has(product_id));
  res.json({ matches: mine.map((match) => toDeskMatch(match, names.get(match.product_id) ?? null)) });
}
