import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { REGISTER_MODULE } from "../../modules/register";
import type { RecognitionInput } from "../../modules/register/import/plan/plan-event";
import type { RegisterService } from "../../modules/register/service";
import type { EventResult, ExtensionInput, RevocationInput } from "../../modules/register/store/events";
import { asOnlyWriter } from "./as-only-writer";
import { resultOf } from "./result-of";

/** One thing that happened to a product's certificate. Events are only ever added. */
export type CertificateEvent =
  | { kind: "recognition"; input: RecognitionInput }
  | { kind: "revocation"; input: RevocationInput }
  | { kind: "extension"; input: ExtensionInput };

type Input = { product_id: string; event: CertificateEvent };

// An event is one transaction and the last step, so there is nothing to undo.
const recordEventStep = createStep("record-certificate-event", async ({ product_id, event }: Input, { container }) => {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  return new StepResponse(await asOnlyWriter(container, () => write(register, product_id, event)));
});

function write(register: RegisterService, productId: string, event: CertificateEvent): Promise<EventResult> {
  if (event.kind === "recognition") return register.recordRecognition(productId, event.input);
  if (event.kind === "revocation") return register.recordRevocation(productId, event.input);
  return register.recordExtension(productId, event.input);
}

const recordEventWorkflow = createWorkflow(
  "record-certificate-event",
  (input: WorkflowData<Input>) => new WorkflowResponse(recordEventStep(input)),
);

/**
 * Records a recognition, revocation or extension of one product; the same event again changes nothing.
 * @throws ImportBusy while the register is being written otherwise
 */
export async function recordEvent(container: MedusaContainer, input: Input): Promise<EventResult> {
  return resultOf(await recordEventWorkflow(container).run({ input, throwOnError: false }));
}
