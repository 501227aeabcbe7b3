import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { notFound } from "../../../../../platform/http/errors";
import { parseInput } from "../../../../../platform/http/validate";
import { readStatement } from "../../../../../workflows/producer-orders/statement";
import { statementCsv, statementXlsx } from "../../../../../workflows/producer-orders/statement-file";
import { producerOf } from "../../../../guard/caller";
import { statementQuerySchema } from "../../validators";

const FILES = {
  csv: { type: "text/csv; charset=utf-8", write: statementCsv },
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write: statementXlsx },
};
const formatSchema = z.enum(["csv", "xlsx"]);

/** The statement of some days as a file. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const format = formatSchema.safeParse(req.params.format);
  if (!format.success) throw notFound("Không có loại tệp này.", "There is no file of this kind.");
  const days = parseInput(statementQuerySchema, req.query);
  const { type, write } = FILES[format.data];
  const body = await write(await readStatement(req.scope, producerOf(req).producer_id, days));
  res.setHeader("content-type", type);
  res.setHeader("content-disposition", `attachment; filename="doi-soat-${days.from}-den-${days.to}.${format.data}"`);
  res.setHeader("cache-control", "no-store");
  res.end(body);
}
