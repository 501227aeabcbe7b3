import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OwnSheet } from "../../../contracts/producer-products";
import { CONTENT } from "../../../modules/content";
import type { ContentService } from "../../../modules/content/service";
import { parseInput } from "../../../platform/http/validate";
import { downloadSheet } from "../../../workflows/content/sheet";
import { producerOf } from "../../guard/caller";
import { sheetFormatSchema } from "../../officer/content/validators";
import { wrongFile } from "../../officer/register/imports/upload";
import { checkedSheet } from "./checked-sheet";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = parseInput(sheetFormatSchema, req.query);
  const bytes = await downloadSheet(req.scope, producerOf(req).producer_id, format);
  res.setHeader("content-type", TYPES[format]);
  res.setHeader("content-disposition", `attachment; filename="san-pham.${format}"`);
  res.send(Buffer.from(bytes));
}

export async function POST(
  req: MedusaRequest & { file?: Express.Multer.File },
  res: MedusaResponse<OwnSheet>,
): Promise<void> {
  if (!req.file) throw wrongFile();
  const { producer_id: producer, principal_id: by } = producerOf(req);
  const { buffer: bytes, originalname } = req.file;
  // Read before it is kept: what is no sheet is not kept.
  const check = await checkedSheet(req.scope, producer, bytes);
  const content: ContentService = req.scope.resolve(CONTENT);
  const { id, file_name } = await content.keepSheetFile({ producer, name: originalname.slice(0, 200), bytes, by });
  res.status(201).json({ sheet_id: id, file_name, check });
}
