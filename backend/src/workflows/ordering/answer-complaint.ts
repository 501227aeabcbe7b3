import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { IsoDay } from "../../contracts/common";
import { ORDERING } from "../../modules/ordering";
import type { Complaint } from "../../modules/ordering/models/complaint";
import type { OrderingService } from "../../modules/ordering/service";
import { today } from "../../platform/calendar/clock";

/** What was answered to a ticket, and by whom: the id of the officer, never a name. */
type Answer = { ticket: string; actor: string; note: string };

export type AnswerOutcome =
  | { kind: "answered"; complaint: InferTypeOf<typeof Complaint> }
  | { kind: "not_found" }
  | { kind: "answered_before" };

const recordAnswerStep = createStep(
  "record-answer-to-complaint",
  async (answer: Answer & { answered_on: IsoDay }, { container }) => {
    const ordering: OrderingService = container.resolve(ORDERING);
    const recorded = await ordering.answerComplaint(answer);
    return new StepResponse(recorded, recorded ? answer.ticket : undefined);
  },
  async (ticket, { container }) => {
    const ordering: OrderingService = container.resolve(ORDERING);
    if (ticket) await ordering.reopenComplaint(ticket);
  },
);

const answerComplaintWorkflow = createWorkflow(
  "answer-complaint",
  (answer: WorkflowData<Answer & { answered_on: IsoDay }>) => new WorkflowResponse(recordAnswerStep(answer)),
);

/** Records that a complaint has been answered today. Of two officers who answer at once one is told. */
export async function answerComplaint(container: MedusaContainer, answer: Answer): Promise<AnswerOutcome> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const { result: recorded } = await answerComplaintWorkflow(container).run({
    input: { ...answer, answered_on: today() },
  });
  const [complaint] = await ordering.listComplaints({ ticket: answer.ticket });
  if (!complaint) return { kind: "not_found" };
  return recorded ? { kind: "answered", complaint } : { kind: "answered_before" };
}
