import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import type { OwnNotices } from "../../../contracts/producer-notices";
import { NOTICE } from "../../../modules/notice";
import type { NoticeService } from "../../../modules/notice/service";
import { pageNumber, pageOf, pageSize } from "../../../platform/http/fields";
import { parseInput } from "../../../platform/http/validate";
import { producerOf } from "../../guard/caller";

const querySchema = z.object({ page: pageNumber, limit: pageSize(30, 100) });

export async function GET(req: MedusaRequest, res: MedusaResponse<OwnNotices>): Promise<void> {
  const asked = parseInput(querySchema, req.query);
  const notices: NoticeService = req.scope.resolve(NOTICE);
  const found = await notices.page(producerOf(req).producer_id, asked.limit, (asked.page - 1) * asked.limit);
  res.json({
    notices: found.notices.map(({ id, kind, urgent, message_vi: message, message_en, href, since, read_at }) => ({
      ...{ id, kind, urgent, message, message_en, href },
      since: since.toISOString(),
      read: read_at !== null,
    })),
    page: pageOf(asked, found.total),
    unread: found.unread,
  });
}
