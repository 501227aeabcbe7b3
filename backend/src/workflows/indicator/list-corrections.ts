import type { MedusaContainer } from "@medusajs/framework/types";
import type { CorrectedRow, CorrectionList, PublishedIndicator } from "../../contracts/indicators";
import { INDICATOR } from "../../modules/indicator";
import type { IndicatorService } from "../../modules/indicator/service";
import { reasonOf } from "./publish";

type Correction = CorrectionList["corrections"][number];

/** A restatement for another day's facts may change thousands of rows; the two publications hold all of them. */
const MOST_ROWS = 200;

/** Every published number that a restatement changed: headlines, and rows of breakdowns. */
export async function listCorrections(container: MedusaContainer): Promise<CorrectionList> {
  const { store }: IndicatorService = container.resolve(INDICATOR);
  const all = await store.restatements();
  return {
    corrections: all.map(({ after, before, old, new: fresh }) => {
      const rows = changedRows(old, fresh);
      return {
        publication: after.id,
        restates: before,
        published_at: after.published_at.toISOString(),
        reason: reasonOf(after) ?? { vi: "", en: "" },
        changes: changedHeadlines(old, fresh),
        rows: rows.slice(0, MOST_ROWS),
        rows_total: rows.length,
      };
    }),
  };
}

type Result = PublishedIndicator["results"][number];
type Pair = { about: Pick<CorrectedRow, "id" | "reading" | "rule_versions">; before: Result; after: Result };

/** Readings that stand in both publications. */
function pairs(old: readonly PublishedIndicator[], fresh: readonly PublishedIndicator[]): Pair[] {
  return fresh.flatMap((after) => {
    const before = old.find(({ id }) => id === after.id);
    if (before === undefined) return [];
    const rule_versions = { before: before.rule_version, after: after.rule_version };
    return after.results.flatMap((result): Pair[] => {
      const earlier = before.results.find(({ reading }) => reading === result.reading);
      if (earlier === undefined) return [];
      return [{ about: { id: after.id, reading: result.reading, rule_versions }, before: earlier, after: result }];
    });
  });
}

/** Headlines whose number is another one now. */
export function changedHeadlines(
  old: readonly PublishedIndicator[],
  fresh: readonly PublishedIndicator[],
): Correction["changes"] {
  return pairs(old, fresh)
    .filter(({ before, after }) => !isSame(before.value, after.value))
    .map(({ about, before, after }) => ({ ...about, before: before.value, after: after.value }));
}

/** Rows of breakdowns whose number is another one now, those that came and went included. */
export function changedRows(old: readonly PublishedIndicator[], fresh: readonly PublishedIndicator[]): CorrectedRow[] {
  return pairs(old, fresh).flatMap(({ about, before, after }) =>
    after.breakdowns.flatMap(({ by, geography, rows }): CorrectedRow[] => {
      const earlier = before.breakdowns.find((one) => one.by === by && one.geography === geography)?.rows ?? [];
      const known = new Map(earlier.map((row) => [row.key, row]));
      const standing = new Set(rows.map(({ key }) => key));
      const gone = earlier.filter(({ key }) => !standing.has(key));
      const all = [
        ...rows.map((row) => ({ label: row.label, before: known.get(row.key)?.value ?? null, after: row.value })),
        ...gone.map((row) => ({ label: row.label, before: row.value, after: null })),
      ];
      return all.filter((row) => !isSame(row.before, row.after)).map((row) => ({ ...about, by, geography, ...row }));
    }),
  );
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
