import type { FactChange, ImportDiff } from "../../../../contracts/register-import";
import { foldVietnamese } from "../../../../platform/vietnamese/fold";
import { canonicalName } from "../plan/name-key";
import type { RegisterRow } from "../types";

type Line = ImportDiff["added"][number];

const IN_ORDER: Record<keyof Omit<RegisterRow, "row">, true> = {
  name: true,
  producer: true,
  legal_type: true,
  legal_type_text: true,
  tax_code: true,
  registration_number: true,
  address: true,
  commune: true,
  district: true,
  province: true,
  group: true,
  status: true,
  stars: true,
  year: true,
  decision_number: true,
  decided_on: true,
  issuer: true,
  ocop_code: true,
  dossier_id: true,
  source_url: true,
  evidence_grade: true,
  notes: true,
};
/** What lines are compared by, in the order of the report: a kept row has lost its own. */
const FACTS = Object.keys(IN_ORDER) as (keyof typeof IN_ORDER)[];

/**
 * What one file says otherwise than another, product by product, whatever the order of their lines.
 * A product listed several times (several recognitions) is compared in the order of its lines.
 */
export function diffImports(from: readonly RegisterRow[], to: readonly RegisterRow[]): Omit<ImportDiff, "from" | "to"> {
  const before = byProduct(from);
  const after = byProduct(to);
  const added = [...after].filter(([key]) => !before.has(key)).map(([, row]) => lineOf(row));
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, row]) => lineOf(row));
  const changed = [...after].flatMap(([key, row]) => {
    const earlier = before.get(key);
    const changes = earlier ? factChanges(earlier, row) : [];
    return changes.length > 0 ? [{ ...lineOf(row), changes }] : [];
  });
  return { added, removed, changed, unchanged: after.size - added.length - changed.length };
}

function byProduct(rows: readonly RegisterRow[]): Map<string, RegisterRow> {
  const lines = new Map<string, RegisterRow>();
  for (const row of rows) {
    const key = [
      canonicalName(row.name),
      canonicalName(row.producer ?? ""),
      foldVietnamese(row.province),
      row.producer ? "" : foldVietnamese(row.district ?? ""),
    ].join("|");
    let turn = 1;
    while (lines.has(`${key}|${turn}`)) turn += 1;
    lines.set(`${key}|${turn}`, row);
  }
  return lines;
}

function factChanges(before: RegisterRow, after: RegisterRow): FactChange[] {
  return FACTS.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, before: show(before[field]), after: show(after[field]) }],
  );
}

function lineOf({ row, name, producer, province }: RegisterRow): Line {
  return { row, product: name, producer, province };
}

function show(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
