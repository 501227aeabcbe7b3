import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PublicLooks } from "../../../../contracts/presence-public";
import { today } from "../../../../platform/calendar/clock";
import { env } from "../../../../platform/env";
import { parseInput } from "../../../../platform/http/validate";
import { readLooks } from "../../../../workflows/presence-public/read-looks";
import { looksSchema } from "../validators";

/** When products were last looked at. */
export async function GET(req: MedusaRequest, res: MedusaResponse<PublicLooks>): Promise<void> {
  const { products, cut_off, as_known } = parseInput(looksSchema, req.query);
  const by = { day: cut_off ?? today(), known: new Date(as_known ?? Date.now()), samples: env().OCOP_DEMO === "on" };
  res.json(await readLooks(req.scope, products, by));
}
