import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import type { Bilingual, Publication, PublicationDetail } from "../../contracts/indicators";
import { INDICATOR } from "../../modules/indicator";
import type { IndicatorService } from "../../modules/indicator/service";
import type { IndicatorStore } from "../../modules/indicator/store";
import type { Inserted, PublicationRow } from "../../modules/indicator/store/publications";
import { type Answerable, answerable, askedFor, type Wish } from "./basis";
import { everyNumber } from "./every-number";
import { indicatorEngine } from "./indicator-engine";

export type PublishWish = Pick<Wish, "cut_off" | "year" | "within"> & {
  restates: { id: string; reason: Bilingual } | null;
  by: string;
};

export type Published =
  | { kind: "published"; detail: PublicationDetail }
  | { kind: "no_such_unit" | "no_such_publication" | NotInserted | "other_basis" | "busy" };
type NotInserted = Exclude<Inserted, "inserted">;

/**
 * Publishes every indicator for a day, as known at the latest instant nothing that still runs can change. What is published is
 * kept for good; a restatement is a publication of its own that names the one it replaces and says why. The same day, year and unit
 * are published once, and restated from then on.
 */
export async function publishIndicators(container: MedusaContainer, wish: PublishWish): Promise<Published> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const earlier = wish.restates && (await store.findPublication(wish.restates.id));
  if (wish.restates && !earlier) return { kind: "no_such_publication" };
  const taken = await takenAlready(store, wish, earlier?.publication ?? null);
  if (taken) return { kind: taken };
  const settled = await settledNow(store);
  if (settled === null) return { kind: "busy" };
  const at = await answerable(indicatorEngine(container), { ...wish, as_known: settled });
  if (at === null) return { kind: "no_such_unit" };
  if (earlier && !isOfSameBasis(earlier.publication, at)) return { kind: "other_basis" };
  const content = JSON.stringify(everyNumber(at));
  const id = generateEntityId("", "ipub");
  const { cut_off, as_known, year, within, sample } = at.basis;
  const inserted = await store.insertPublication({
    ...{ id, cut_off, year, sample, content },
    as_known: new Date(as_known),
    within_id: within?.id ?? null,
    within_name: within?.name ?? null,
    content_hash: createHash("sha256").update(content).digest("hex"),
    restates: wish.restates?.id ?? null,
    reason_vi: wish.restates?.reason.vi ?? null,
    reason_en: wish.restates?.reason.en ?? null,
    published_by: wish.by,
  });
  if (inserted !== "inserted") return { kind: inserted };
  const detail = await readPublication(container, id);
  if (!detail) throw new Error(`Publication ${id} was kept and cannot be read`);
  return { kind: "published", detail };
}

/** A look before everything is computed. Of two at once both may pass it: what holds is said under the lock of `insertPublication`. */
async function takenAlready(
  store: IndicatorStore,
  wish: PublishWish,
  earlier: PublicationRow | null,
): Promise<NotInserted | null> {
  if (earlier) return earlier.restated_by === null ? null : "restated_already";
  const { cut_off, year, within } = askedFor(wish);
  return (await store.isPublished({ cut_off, year, within_id: within })) ? "published_already" : null;
}

const WAIT_MS = 100;
const MOST_WAITS = 100;

/** The instant at which publishing began, once nothing that was written before it can still appear; null where that takes too long. */
async function settledNow(store: IndicatorStore): Promise<number | null> {
  const begun = (await store.settling()).now;
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    if ((await store.settling()).settled >= begun) return begun;
    await sleep(WAIT_MS);
  }
  return null;
}

function isOfSameBasis(publication: PublicationRow, { basis }: Answerable): boolean {
  const { cut_off, year, within_id } = publication;
  return cut_off === basis.cut_off && year === basis.year && within_id === (basis.within?.id ?? null);
}

/** A publication as it was made. */
export async function readPublication(container: MedusaContainer, id: string): Promise<PublicationDetail | null> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const found = await store.findPublication(id);
  return found && { publication: toPublication(found.publication), indicators: found.content };
}

export function toPublication(row: PublicationRow): Publication {
  const { id, cut_off, as_known, year, within_id, within_name, sample, published_at, content_hash } = row;
  return {
    id,
    basis: {
      cut_off,
      as_known: as_known.toISOString(),
      year,
      within: within_id === null ? null : { id: within_id, name: within_name ?? within_id },
      sample,
    },
    published_at: published_at.toISOString(),
    restates: row.restates,
    reason: reasonOf(row),
    restated_by: row.restated_by,
    content_hash,
  };
}

export function reasonOf({ reason_vi, reason_en }: PublicationRow): Bilingual | null {
  return reason_vi === null ? null : { vi: reason_vi, en: reason_en ?? reason_vi };
}
