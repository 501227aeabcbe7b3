import type { RowOutcome } from "../../../../contracts/register-import";
import type { ParsedFile } from "../types";
import { completeDecision } from "./complete-records";
import { addDecision } from "./new-records";
import { planRow } from "./plan-row";
import type { RegisterChangePlan, RegisterSnapshot, RowPlan } from "./types";
import { Workspace } from "./workspace";

/**
 * What a file would change in the register. Pure: the same file and snapshot give the same plan, apart from new ids.
 * @param newId makes an id for a new record from its prefix (`prod`, `prcr`, `dec`, `rcg`)
 */
export function planImport(
  file: ParsedFile,
  snapshot: RegisterSnapshot,
  newId: (prefix: string) => string,
): RegisterChangePlan {
  const workspace = new Workspace(snapshot, newId, file.titles);
  const rows: RowPlan[] = file.refused.map(({ row, product }) => ({
    row,
    outcome: "refused",
    product,
    product_id: null,
    changes: [],
  }));
  gatherDecisions(file, workspace);
  for (const row of file.rows) rows.push(planRow(row, workspace));
  rows.sort((a, b) => a.row - b.row);
  rows.push(...leftRows(file, snapshot, rows, workspace));
  return {
    ...workspace.plan(),
    rows,
    faults: [...file.notes, ...file.refused.flatMap(({ faults }) => faults), ...workspace.faults].sort(
      (a, b) => a.row - b.row,
    ),
    counts: countOutcomes(rows),
  };
}

/**
 * What any row tells of a decision holds for all rows that cite it, whatever their order: so decisions are gathered first,
 * from the rows that give the day, then the year, then the number alone.
 */
export function gatherDecisions({ rows }: Pick<ParsedFile, "rows">, workspace: Workspace): void {
  const dated = rows.filter(({ decided_on }) => decided_on !== null);
  const withYear = rows.filter(({ decided_on, year }) => decided_on === null && year !== null);
  const bare = rows.filter(({ decided_on, year }) => decided_on === null && year === null);
  for (const row of [...dated, ...withYear, ...bare]) {
    const match = workspace.decisions.match(row);
    if (match.kind === "new") addDecision(match.draft, workspace);
    if (match.kind === "known") completeDecision(row, match.decision, workspace);
  }
}

/** Products the register holds of the file's provinces and the file does not name. Only reported: a list may be partial. */
function leftRows(file: ParsedFile, snapshot: RegisterSnapshot, rows: RowPlan[], workspace: Workspace): RowPlan[] {
  const provinces = new Set(file.rows.map(({ province }) => workspace.units.todaysProvince(province)));
  const named = new Set(rows.map(({ product_id }) => product_id));
  return snapshot.products
    .filter(
      ({ id, province_text, same_as }) =>
        !named.has(id) && same_as === null && provinces.has(workspace.units.todaysProvince(province_text)),
    )
    .map(({ id, name }) => ({ row: 0, outcome: "left", product: name, product_id: id, changes: [] }));
}

function countOutcomes(rows: RowPlan[]): Record<RowOutcome, number> {
  const counts: Record<RowOutcome, number> = { added: 0, changed: 0, unchanged: 0, left: 0, refused: 0, review: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
