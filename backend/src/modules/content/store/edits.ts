import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ContentFields } from "../domain/fields";
import { mergeTexts, type TextChange } from "../domain/merge";
import { openConflicts, setAside } from "./conflicts";
import { findDraft, findVersion, lockDraft, saveDraft } from "./drafts";
import type { Draft } from "./rows";

export type Edit = {
  product: string;
  /** The version the device last saw; 0 where there was none. */
  basedOn: number;
  /** What the working copy starts from where there is none yet. */
  start: ContentFields;
  by: string;
};

/** Changes the working copy as it stands, one change of a product at a time. Nothing changed is nothing saved. */
export async function changeDraft(
  knex: Knex,
  { product, start, by }: Omit<Edit, "basedOn">,
  change: (standing: ContentFields) => ContentFields,
): Promise<Draft | null> {
  return knex.transaction(async (trx) => {
    await lockDraft(trx, product);
    const draft = await findDraft(trx, product);
    const standing = draft?.fields ?? start;
    return keep(trx, draft, { product, fields: change(standing), standing, by });
  });
}

/** Brings what a device wrote into the working copy; what two devices wrote into one field is set aside, never lost. */
export async function mergeDraft(
  knex: Knex,
  { product, basedOn, start, by }: Edit,
  sent: TextChange,
): Promise<Draft | null> {
  return knex.transaction(async (trx) => {
    await lockDraft(trx, product);
    const draft = await findDraft(trx, product);
    const seen = basedOn === draft?.version ? draft.fields : ((await findVersion(trx, product, basedOn)) ?? start);
    const standing = draft?.fields ?? start;
    const disputed = new Set((await openConflicts(trx, [product])).map(({ field }) => field));
    const { fields, conflicts } = mergeTexts(seen, sent, standing, disputed);
    for (const conflict of conflicts) await setAside(trx, product, conflict, by);
    return keep(trx, draft, { product, fields, standing, by });
  });
}

type Kept = { product: string; fields: ContentFields; standing: ContentFields; by: string };

async function keep(trx: Knex, draft: Draft | null, { product, fields, standing, by }: Kept): Promise<Draft | null> {
  if (JSON.stringify(fields) === JSON.stringify(standing)) return draft;
  const saved = await saveDraft(trx, { product, fields, basedOn: draft?.version ?? 0, by });
  if (!saved) throw new Error(`The working copy of ${product} was saved outside of its lock`);
  return saved;
}
