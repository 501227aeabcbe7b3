import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ContentSheetAnswer } from "../../../../../../contracts/content-desk";
import { parseInput } from "../../../../../../platform/http/validate";
import { applySheet, checkSheet, downloadSheet } from "../../../../../../workflows/content/sheet";
import { toSheetAnswer } from "../../../../../../workflows/content/sheet/answer";
import { tellAct } from "../../../../../guard/caller";
import { wrongFile } from "../../../../register/imports/upload";
import { sheetFormatSchema, sheetWishSchema } from "../../../validators";
import { unreadableSheet } from "./refusals";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { format } = parseInput(sheetFormatSchema, req.query);
  const bytes = await downloadSheet(req.scope, req.params.id ?? "", format);
  res.setHeader("content-type", TYPES[format]);
  res.setHeader("content-disposition", `attachment; filename="san-pham.${format}"`);
  res.send(Buffer.from(bytes));
}

export async function POST(
  req: AuthenticatedMedusaRequest & { file?: Express.Multer.File },
  res: MedusaResponse<ContentSheetAnswer>,
): Promise<void> {
  const { apply } = parseInput(sheetWishSchema, req.query);
  if (!req.file) throw wrongFile();
  const producer = req.params.id ?? "";
  const bytes = req.file.buffer;
  tellAct(req, { on_behalf_of: producer });
  const outcome = apply
    ? await applySheet(req.scope, { producer, bytes, by: req.auth_context.actor_id, onBehalfOf: producer })
    : await checkSheet(req.scope, producer, bytes);
  if (outcome.kind === "unreadable") throw unreadableSheet(outcome.reason);
  if (outcome.kind === "faulty") res.status(422);
  res.json(toSheetAnswer(outcome.reading, outcome.kind === "applied"));
}
