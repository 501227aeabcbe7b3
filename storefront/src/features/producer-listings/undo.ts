import "server-only";
import type { Undoable } from "@contracts/producer-channels";
import { isBackendError } from "@/platform/backend/failure";
import { producerGet } from "../producer-session/client";
import { type Asked, idsIn } from "./addresses";
import { undoableSchema } from "./wire";

/** Names, in an address, what was just done with many at once. */
export const UNDO_PARAM = "lai";

/** What an address says was just done and can be taken back; null for nothing, or nothing any more. */
export async function undoableIn(asked: Asked): Promise<{ id: string; undoable: Undoable } | null> {
  const [id] = idsIn(asked, UNDO_PARAM);
  if (!id) return null;
  try {
    return { id, undoable: await producerGet(`/producer/listings/undo/${id}`, undoableSchema) };
  } catch (thrown) {
    if (isBackendError(thrown)) return null;
    throw thrown;
  }
}
