import type { BulkActBook, KeptBulkAct } from "../../modules/channel/store/bulk-acts";
import type { BulkStep, BulkSteps, Refusal } from "../../modules/channel/store/bulk-steps";
import type { Engine } from "../channel/engine";
import { standsSo } from "./done-already";
import { OPPOSITE } from "./listing-act";

/** What was done a moment ago is taken back once it was seen done: a look is on its way. After this long it is tried anyhow. */
const SEEN_WITHIN_MS = 120_000;
const LOOK_AGAIN_MS = 1_000;

export type Books = { bulkActs: Pick<BulkActBook, "find">; bulkSteps: BulkSteps };
/** Does one step of an act. @param again a crash may have left it done @returns why it was not done; null where it was */
export type DoStep = (act: KeptBulkAct, subject: string, again: boolean) => Promise<Refusal | null>;
type Hands = { engine: Engine; books: Books; doStep: DoStep };

/**
 * Does what an act asks for with everything whose turn has not come, one after the other, and notes what became of each. After a crash
 * between any two lines the next run goes on with what is not told; what was under way is found as it was left.
 */
export async function carryOutAct(
  { engine, books: { bulkActs, bulkSteps }, doStep }: Hands,
  id: string,
): Promise<void> {
  const act = await bulkActs.find(id);
  if (!act) return;
  const before = act.undoes === null ? null : await stepsBySubject(bulkSteps, act.undoes);
  let waits = false;
  for (const { subject, outcome } of await bulkSteps.of(id)) {
    if (outcome !== null) continue;
    if (before && (await isTooSoon(engine, act, subject, before.get(subject)))) {
      waits = true;
      continue;
    }
    const begun = await bulkSteps.begin(id, subject, engine.now());
    if (begun === null) continue;
    const refusal = await doStep(act, subject, begun === "again");
    await bulkSteps.told(id, subject, refusal, engine.now());
  }
  if (waits) await bulkSteps.lookAgain(id, new Date(engine.now().getTime() + LOOK_AGAIN_MS));
}

async function stepsBySubject(steps: BulkSteps, act: string): Promise<Map<string, BulkStep>> {
  return new Map((await steps.of(act)).map((step) => [step.subject, step]));
}

/** Whether what is taken back is still being done, or a listing was not seen since. */
async function isTooSoon(
  engine: Engine,
  { body, acted_at }: KeptBulkAct,
  subject: string,
  before: BulkStep | undefined,
): Promise<boolean> {
  if (engine.now().getTime() - acted_at.getTime() > SEEN_WITHIN_MS) return false;
  if (before && before.outcome === null) return true;
  const done = body.kind === "listings" ? OPPOSITE[body.act] : undefined;
  if (done === undefined) return false;
  const listing = await engine.book.listing(subject);
  const [seen, told] = [listing?.seen_at ?? null, before?.told_at ?? null];
  return seen !== null && told !== null && seen < told && !standsSo(listing, done);
}
