import type { MedusaContainer } from "@medusajs/framework/types";
import type { PartState } from "../../contracts/checkout";
import { ORDERING } from "../../modules/ordering";
import { canMove, type MoveFacts } from "../../modules/ordering/domain/part-states";
import type { OrderingService } from "../../modules/ordering/service";
import type { Part } from "../../modules/ordering/store/parts";
import { settlePart } from "./settle-part";

export type MoveOutcome =
  | { kind: "moved"; part: Part }
  | { kind: "not_found" }
  | { kind: "not_allowed"; state: PartState };

/**
 * Moves a producer's part one step on, writes the event, then carries the step out in stock and fulfilment.
 * A crash between the two leaves the part unsettled; the job `settle-parts` makes up for it.
 * @param move.from the only state it may be moved from; left out, any from which the step is allowed
 * @param move.actor `deadline` or the id of who did it, never a name
 */
export async function movePart(
  container: MedusaContainer,
  move: { part_id: string; from?: PartState; to: PartState; actor: string; note: string | null } & MoveFacts,
): Promise<MoveOutcome> {
  const ordering: OrderingService = container.resolve(ORDERING);
  const part = await ordering.findPart(move.part_id);
  if (!part) return { kind: "not_found" };
  const elsewhere = move.from !== undefined && move.from !== part.state;
  if (elsewhere || !canMove(part.state, move.to)) return { kind: "not_allowed", state: part.state };
  const moved = await ordering.movePart({ ...move, from: part.state, at: new Date().toISOString() });
  if (!moved) return { kind: "not_allowed", state: (await ordering.findPart(move.part_id))?.state ?? part.state };
  await settlePart(container, moved);
  return { kind: "moved", part: moved };
}
