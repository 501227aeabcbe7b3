import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ORDERING } from "../../modules/ordering";
import { DEADLINE } from "../../modules/ordering/domain/part-states";
import type { OrderingService } from "../../modules/ordering/service";
import type { Part } from "../../modules/ordering/store/parts";
import { movePart } from "./move-part";
import { settlePart } from "./settle-part";

/** A step younger than this is probably being carried out right now. */
const SETTLING_MS = 60_000;

/** Cancels parts nobody answered in time, so that their stock is for sale again. */
export async function releaseUnansweredParts(container: MedusaContainer): Promise<void> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const late = await ordering.unansweredParts(new Date().toISOString());
  const note = "Quá hạn trả lời";
  await each(container, late, (part) =>
    movePart(container, { part_id: part.id, to: "cancelled", actor: DEADLINE, note }),
  );
}

/** Carries out steps that a crash left half done. */
export async function settleParts(container: MedusaContainer): Promise<void> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const unsettled = await ordering.unsettledParts(new Date(Date.now() - SETTLING_MS).toISOString());
  await each(container, unsettled, (part) => settlePart(container, part));
}

/** One part that fails does not keep the others waiting. */
async function each(container: MedusaContainer, parts: Part[], work: (part: Part) => Promise<unknown>): Promise<void> {
  for (const part of parts) {
    try {
      await work(part);
    } catch (failure) {
      const reason = failure instanceof Error ? failure : new Error(String(failure));
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`Part ${part.id} could not be settled`, reason);
    }
  }
}
