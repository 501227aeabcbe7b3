import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { EventRecorded } from "../../../../contracts/register-desk";
import { REGISTER_MODULE } from "../../../../modules/register";
import { certificateOn, NO_FACTS } from "../../../../modules/register/domain/certificate";
import type { RegisterService } from "../../../../modules/register/service";
import { today } from "../../../../platform/calendar/clock";
import { type CertificateEvent, recordEvent } from "../../../../workflows/register/record-event";
import { busyOr } from "../busy";
import { refusal } from "./refusal";

/** Records an event of the product in the address and answers with its certificate as it is today. */
export async function record(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<EventRecorded>,
  event: CertificateEvent,
): Promise<void> {
  const result = await recordEvent(req.scope, { product_id: req.params.id ?? "", event }).catch((thrown: unknown) => {
    throw busyOr(thrown);
  });
  if (result.kind !== "recorded" && result.kind !== "repeated") throw refusal(result);
  const register: RegisterService = req.scope.resolve(REGISTER_MODULE);
  const facts = (await register.certificateFacts([result.product_id])).get(result.product_id) ?? NO_FACTS;
  const repeated = result.kind === "repeated";
  res.status(repeated ? 200 : 201).json({ repeated, certificate: certificateOn(facts, today()) });
}
