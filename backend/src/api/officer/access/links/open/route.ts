import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { LinkOpened } from "../../../../../contracts/access";
import { parseInput } from "../../../../../platform/http/validate";
import { openLink } from "../../../../../workflows/access/one-time-links";
import { deadLink } from "../../refusals";
import { linkBody } from "../../validators";

export async function POST(req: MedusaRequest, res: MedusaResponse<LinkOpened>): Promise<void> {
  const opened = await openLink(req.scope, parseInput(linkBody, req.body).token);
  if (!opened) throw deadLink();
  res.json(opened);
}
