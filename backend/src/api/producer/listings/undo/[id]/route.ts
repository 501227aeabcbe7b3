import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Undoable, Undone } from "../../../../../contracts/producer-channels";
import { readUndoable, undoMany } from "../../../../../workflows/producer-listings/undo";
import { producerOf, tellAct } from "../../../../guard/caller";
import { tooLateToUndo } from "../../refusals";

/** What was done with many at once and can still be taken back. */
export async function GET(req: MedusaRequest, res: MedusaResponse<Undoable>): Promise<void> {
  const undoable = await readUndoable(req.scope, req.params.id ?? "", new Date());
  if (!undoable) throw tooLateToUndo();
  res.json(undoable);
}

/** Takes it back. */
export async function POST(req: MedusaRequest, res: MedusaResponse<Undone>): Promise<void> {
  const id = req.params.id ?? "";
  const undone = await undoMany(req.scope, id, producerOf(req).principal_id, new Date());
  if (!undone) throw tooLateToUndo();
  tellAct(req, { target_kind: "bulk_act", target_id: id, after: { done: undone.done, left: undone.left.length } });
  res.json(undone);
}
