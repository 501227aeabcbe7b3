import {
  type ActBody,
  type BulkActBook,
  type KeptBulkAct,
  UNDO_WITHIN_MS,
} from "../../modules/channel/store/bulk-acts";
import { OPPOSITE } from "./listing-act";

/** Whether what was done with many can be taken back, by somebody who has not asked for it yet. Pure. */
export function isUndoable(act: KeptBulkAct, now: Date): boolean {
  return act.undone_at === null && opposite(act, now) !== null;
}

/**
 * Takes back what was done with many at once, by an act of its own that is worked on by itself. Asked twice it is one.
 * @returns that act's id; null where it cannot be taken back, or not any more
 */
export async function undoMany(books: BulkActBook, id: string, actor: string, now: Date): Promise<string | null> {
  const act = await books.find(id);
  const body = act && opposite(act, now);
  return body ? books.askBack(id, { body, actor, at: now }) : null;
}

/** What takes an act back; null where nothing does any more, and of what itself took something back. */
function opposite({ body, undoes, acted_at }: KeptBulkAct, now: Date): ActBody | null {
  if (undoes !== null || now.getTime() - acted_at.getTime() >= UNDO_WITHIN_MS) return null;
  // Of prices it says what they were and became; which way they go says the act.
  if (body.kind === "offers") return body;
  const act = OPPOSITE[body.act];
  return act ? { kind: "listings", act } : null;
}
