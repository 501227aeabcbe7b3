import "server-only";
import type { Undoable } from "@contracts/producer-channels";
import { producerGet } from "../producer-session/client";
import { undoablesSchema } from "./wire";

/** Names, in a form, what is to be taken back. */
export const UNDO_PARAM = "lai";

/** What was done with many at once and can be taken back, the latest first. */
export async function undoables(): Promise<Undoable[]> {
  return (await producerGet("/producer/listings/undo", undoablesSchema)).acts;
}
