import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { today } from "../../../../../platform/calendar/clock";
import { parseInput } from "../../../../../platform/http/validate";
import { everyExpiring } from "../../../../../workflows/register/expiring-certificates";
import { expiringCsv } from "../../../../../workflows/register/expiring-file";
import { scopeOf } from "../../../../guard/caller";
import { expiringFileQuery } from "../validators";

/** The certificates of one month, or of all twelve, as a CSV file. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { month } = parseInput(expiringFileQuery, req.query);
  const body = expiringCsv(await everyExpiring(req.scope, { month, day: today(), scope: scopeOf(req) }));
  res.setHeader("content-type", "text/csv; charset=utf-8");
  res.setHeader("content-disposition", `attachment; filename="chung-nhan-het-han-${month ?? "12-thang"}.csv"`);
  res.setHeader("cache-control", "no-store");
  res.end(body);
}
