import { parseFile } from "../parse/parse-file";
import { planImport } from "../plan/plan-import";
import type { RecordChange, RegisterChangePlan, RegisterSnapshot, UnitRecord } from "../plan/types";
import type { Cell } from "../read/table";
import type { ParsedFile } from "../types";

/** The day on which tests import. */
export const TODAY = "2026-11-24";

/** A few units of both schemes: two provinces that merged, two namesakes that did not. */
export const UNITS: UnitRecord[] = [
  unit("dt87", "province", "Tỉnh Đồng Tháp", null, null, "2025-07-01"),
  unit("tg82", "province", "Tỉnh Tiền Giang", null, null, "2025-07-01"),
  unit("dt82", "province", "Tỉnh Đồng Tháp", null, "2025-07-01", null),
  unit("tpcl", "district", "Thành phố Cao Lãnh", "dt87", null, "2025-07-01"),
  unit("hcl", "district", "Huyện Cao Lãnh", "dt87", null, "2025-07-01"),
  unit("tm", "district", "Huyện Tháp Mười", "dt87", null, "2025-07-01"),
  unit("mx", "commune", "Xã Mỹ Xương", "hcl", null, "2025-07-01"),
  unit("pcl", "commune", "Phường Cao Lãnh", "dt82", "2025-07-01", null),
];

export function emptyRegister(): RegisterSnapshot {
  const successions = [
    { old_id: "dt87", new_id: "dt82", kind: "merge" as const },
    { old_id: "tg82", new_id: "dt82", kind: "merge" as const },
  ];
  return {
    units: UNITS,
    successions,
    answers: new Map(),
    producers: [],
    products: [],
    decisions: [],
    recognitions: [],
  };
}

/** A file from a header line and lines, as cells separated by `|`. */
export function fileOf(header: string, ...lines: string[]): ParsedFile {
  const cells: Cell[][] = [header, ...lines].map((line) => line.split("|").map((cell) => cell.trim()));
  const parsed = parseFile({ cells }, TODAY);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.file;
}

let made = 0;
export function plan(file: ParsedFile, register: RegisterSnapshot): RegisterChangePlan {
  return planImport(file, register, (prefix) => `${prefix}_${++made}`);
}

/** The register after a plan, as the database holds it. */
export function applied(register: RegisterSnapshot, changes: RegisterChangePlan): RegisterSnapshot {
  return {
    ...register,
    producers: merged([...register.producers, ...changes.new_producers], changes.producer_changes),
    products: merged([...register.products, ...changes.new_products], changes.product_changes),
    decisions: merged([...register.decisions, ...changes.new_decisions], changes.decision_changes),
    recognitions: merged([...register.recognitions, ...changes.new_recognitions], changes.recognition_changes),
  };
}

/** The register after importing files one after the other. */
export function registerWith(...files: ParsedFile[]): RegisterSnapshot {
  return files.reduce((register, file) => applied(register, plan(file, register)), emptyRegister());
}

function merged<Entity extends { id: string }>(records: Entity[], changes: RecordChange<Entity>[]): Entity[] {
  const sets = new Map(changes.map(({ id, set }) => [id, set]));
  return records.map((record) => ({ ...record, ...sets.get(record.id) }));
}

function unit(
  id: string,
  level: UnitRecord["level"],
  name: string,
  parent_id: string | null,
  valid_from: string | null,
  valid_to: string | null,
): UnitRecord {
  return { id, level, name, parent_id, valid_from, valid_to };
}
