import type { BulkProgress, Standing } from "@contracts/producer-channels";

/** How listings stand while what was done with them was not seen yet. */
const NOT_YET: Readonly<Record<BulkProgress["act"], readonly Standing[]>> = {
  hide: ["live", "updating", "reviewing"],
  show: ["hidden"],
  remove: [],
  offers: [],
  replay: ["sending", "updating", "retrying"],
};

/** Whether looking again soon will show more. Pure. */
export function isMoving({ act, untried, listings, left }: BulkProgress): boolean {
  if (untried > 0) return true;
  const refused = new Set(left.map(({ id }) => id));
  return listings.some(({ id, standing }) => !refused.has(id) && NOT_YET[act].includes(standing));
}
