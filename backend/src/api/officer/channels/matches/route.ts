import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { DeskMatches } from "../../../../contracts/channel-match";
import { parseInput } from "../../../../platform/http/validate";
import { engineOf } from "../../../../workflows/channel/container-engine";
import { productsInScope } from "../../producers-in-scope";
import { toDeskMatch } from "../desk-match";
import { matchesQuerySchema } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskMatches>): Promise<void> {
  const { shop } = parseInput(matchesQuerySchema, req.query);
  const { book, facts } = engineOf(req.scope);
  const products = await productsInScope(req);
  const waiting = await book.matches.waiting(shop ?? null);
  const matches = waiting.filter(({ product_id }) => products === null || products.includes(product_id));
  const known = await facts([...new Set(matches.map(({ product_id }) => product_id))]);
  res.json({ matches: matches.map((match) => toDeskMatch(match, known.get(match.product_id)?.name ?? null)) });
}
