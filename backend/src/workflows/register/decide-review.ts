import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import type { DecisionResult, ReviewDecision } from "../../modules/register/store/decide-review";
import { asOnlyWriter } from "./as-only-writer";
import { resultOf } from "./result-of";

type Input = { key: string; decision: ReviewDecision; actor: string };

// An answer is one transaction and the last step, so there is nothing to undo.
const decideReviewStep = createStep("decide-register-review", async (input: Input, { container }) => {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const { key, decision, actor } = input;
  return new StepResponse(await asOnlyWriter(container, () => register.decideReview(key, decision, actor)));
});

const decideReviewWorkflow = createWorkflow(
  "decide-register-review",
  (input: WorkflowData<Input>) => new WorkflowResponse(decideReviewStep(input)),
);

/**
 * Answers a question of the review list and carries the answer out.
 * @throws ImportBusy while the register is being written otherwise
 */
export async function decideReview(container: MedusaContainer, input: Input): Promise<DecisionResult> {
  return resultOf(await decideReviewWorkflow(container).run({ input, throwOnError: false }));
}
