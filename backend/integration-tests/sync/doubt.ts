import type { Engine } from "../../src/workflows/channel/engine";
import { settleDoubt, toldDoubt } from "../../src/workflows/channel/settle-doubt";

/** A person who is asked whether a listing is there looks in the seller centre and finds nothing. @returns false where nobody is asked */
export async function sayNothingIsThere(engine: Engine, id: string): Promise<boolean> {
  const listing = await engine.book.listing(id);
  const doubt = listing && toldDoubt(listing);
  if (!doubt) return false;
  const settled = await settleDoubt(engine, id, new Date(doubt.since), { kind: "absent" }, "user_1");
  return settled.kind === "settled";
}
