import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { VisitAsked } from "../../../../../../contracts/presence";
import { notFound } from "../../../../../../platform/http/errors";
import { presenceBook } from "../../../../../../workflows/presence/container-presence";
import { requireInScope } from "../../../within-scope";

/** Has a link looked at next. */
export async function POST(req: MedusaRequest, res: MedusaResponse<VisitAsked>): Promise<void> {
  const book = presenceBook(req.scope);
  const link = await book.link(req.params.id ?? "");
  if (!link) throw notFound("Không có đường dẫn này.", "There is no such link.");
  await requireInScope(req, link.product_id);
  const now = new Date();
  const asked = await book.askForVisit(link.id, now);
  res.status(202).json({ due_at: asked ? now.toISOString() : null });
}
