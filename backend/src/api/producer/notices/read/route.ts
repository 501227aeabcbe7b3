import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import type { NoticesRead } from "../../../../contracts/producer-notices";
import { NOTICE } from "../../../../modules/notice";
import type { NoticeService } from "../../../../modules/notice/service";
import { idSchema } from "../../../../platform/http/fields";
import { parseInput } from "../../../../platform/http/validate";
import { producerOf } from "../../../guard/caller";

const readSchema = z.object({ id: idSchema.optional() });

/** One is read, or all. Another producer's is left alone. */
export async function POST(req: MedusaRequest, res: MedusaResponse<NoticesRead>): Promise<void> {
  const { id } = parseInput(readSchema, req.body);
  const notices: NoticeService = req.scope.resolve(NOTICE);
  const { producer_id } = producerOf(req);
  await notices.markRead(producer_id, id ?? null, new Date());
  res.json({ unread: (await notices.page(producer_id, 1, 0)).unread });
}
