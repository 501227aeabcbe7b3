import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ConfirmationTaken } from "../../../../contracts/presence";
import { today } from "../../../../platform/calendar/clock";
import { daysBetween } from "../../../../platform/calendar/day";
import { parseInput } from "../../../../platform/http/validate";
import { confirmPresence } from "../../../../workflows/presence/confirm-presence";
import { confirmationRefused, dayAhead } from "../refusals";
import { confirmationFields } from "../validators";
import { requireInScope } from "../within-scope";

/** Older sightings say nothing any more: a proof ages to "unknown" after so many days. */
const MOST_DAYS_AGO = 90;

/** A person looked: recorded at once, or waiting for a second person where an automatic check says otherwise. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ConfirmationTaken>): Promise<void> {
  const wish = parseInput(confirmationFields, req.body);
  await requireInScope(req, wish.product_id);
  const age = daysBetween(wish.observed_on, today());
  if (age < 0 || age > MOST_DAYS_AGO) throw dayAhead();
  const photo = req.file?.buffer ?? null;
  const taken = await confirmPresence(req.scope, { ...wish, photo, by: req.auth_context.actor_id }, new Date());
  if (taken.state !== "recorded" && taken.state !== "waits") throw confirmationRefused(taken.state);
  res.status(taken.state === "recorded" ? 201 : 202).json(taken);
}
