import type { MedusaRequest } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { ContentSheetAnswer } from "../../../contracts/content-desk";
import { CONTENT } from "../../../modules/content";
import type { ContentService } from "../../../modules/content/service";
import type { SheetFile } from "../../../modules/content/store/sheet-files";
import { notFound } from "../../../platform/http/errors";
import { checkSheet } from "../../../workflows/content/sheet";
import { toSheetAnswer } from "../../../workflows/content/sheet/answer";
import { producerOf } from "../../guard/caller";
import { unreadableSheet } from "../../officer/content/producers/[id]/sheet/refusals";

/** What a sheet would change now. @throws ShopError 400 for what is no sheet */
export async function checkedSheet(
  container: MedusaContainer,
  producer: string,
  bytes: Uint8Array,
): Promise<ContentSheetAnswer> {
  const outcome = await checkSheet(container, producer, bytes);
  if (outcome.kind === "unreadable") throw unreadableSheet(outcome.reason);
  return toSheetAnswer(outcome.reading, false);
}

/** The sheet a request names. @throws ShopError 404 where the producer sent no such sheet, or a day has passed */
export async function keptSheet(req: MedusaRequest): Promise<SheetFile> {
  const content: ContentService = req.scope.resolve(CONTENT);
  const kept = await content.sheetFile(producerOf(req).producer_id, req.params.sheet ?? "");
  if (kept) return kept;
  throw notFound(
    "Bảng này không còn được giữ (chỉ giữ một ngày, và chỉ bảng gửi sau cùng). Xin gửi lại bảng.",
    "This sheet is no longer kept (for one day, and only the last one sent). Please send it again.",
  );
}
