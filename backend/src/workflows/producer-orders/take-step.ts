import type { MedusaContainer } from "@medusajs/framework/types";
import type { PartState } from "../../contracts/checkout";
import { ORDERING } from "../../modules/ordering";
import type { MoveFacts } from "../../modules/ordering/domain/part-states";
import type { OrderingService } from "../../modules/ordering/service";
import type { Part } from "../../modules/ordering/store/parts";
import { movePart } from "../ordering/move-part";

export type Step = { part_id: string; from: PartState; to: PartState; actor: string; note: string | null } & MoveFacts;

export type StepOutcome =
  | { kind: "taken"; part: Part; repeated: boolean }
  | { kind: "not_found" }
  | { kind: "elsewhere"; part: Part };

/**
 * Takes a part a step on from the state its producer saw. The same tap twice takes one step: whoever comes second finds the part
 * where they wanted it. Against the buyer, an officer or the deadline the database lets exactly one through.
 */
export async function takeStep(container: MedusaContainer, step: Step): Promise<StepOutcome> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const outcome = await movePart(container, step);
  if (outcome.kind === "not_found") return outcome;
  if (outcome.kind === "moved") return { kind: "taken", part: outcome.part, repeated: false };
  const part = await ordering.findPart(step.part_id);
  if (!part) return { kind: "not_found" };
  return part.state === step.to ? { kind: "taken", part, repeated: true } : { kind: "elsewhere", part };
}
