import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { ACCESS } from "../../modules/access";
import type { AccessService } from "../../modules/access/service";
import { CHANNEL } from "../../modules/channel";
import type { ChannelService } from "../../modules/channel/service";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import type { TakeBackResult } from "../../modules/register/store/take-back-review";
import { today } from "../../platform/calendar/clock";
import { asOnlyWriter } from "./as-only-writer";
import { resultOf } from "./result-of";

type Input = { key: string };

// Taking back is one transaction and the last step, so there is nothing to undo.
const takeBackReviewStep = createStep("take-back-register-review", async ({ key }: Input, { container }) => {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const isUsed = (producer: string) => isInUse(container, producer);
  return new StepResponse(await asOnlyWriter(container, () => register.takeBackReview(key, isUsed)));
});

const takeBackReviewWorkflow = createWorkflow(
  "take-back-register-review",
  (input: WorkflowData<Input>) => new WorkflowResponse(takeBackReviewStep(input)),
);

/**
 * Takes back what an officer answered to a question of the review list, so that the next import asks it again.
 * @throws ImportBusy while the register is being written otherwise
 */
export async function takeBackReview(container: MedusaContainer, input: Input): Promise<TakeBackResult> {
  return resultOf(await takeBackReviewWorkflow(container).run({ input, throwOnError: false }));
}

/** Whether somebody acts or was invited to act for a producer, or a shop on a marketplace is its. */
async function isInUse(container: MedusaContainer, producer: string): Promise<boolean> {
  const { producers, invitations }: AccessService = container.resolve(ACCESS);
  const { book }: ChannelService = container.resolve(CHANNEL);
  const day = today();
  const found = await Promise.all([
    producers.members(producer, day),
    producers.delegations(producer, day),
    invitations.openOf(producer, new Date()),
    book.shops().then((shops) => shops.filter(({ producer_id }) => producer_id === producer)),
  ]);
  return found.some((rows) => rows.length > 0);
}
