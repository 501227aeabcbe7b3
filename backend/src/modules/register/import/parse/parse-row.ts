import type { IsoDay } from "../../../../contracts/common";
import type { RowFault } from "../../../../contracts/register-import";
import type { Field } from "../header/fields";
import type { Column } from "../header/find-header";
import { parseDay } from "../normalise/day";
import { issuerFromNumber, parseDecisionNumber } from "../normalise/decision-number";
import { parseLegalKind } from "../normalise/legal-type";
import { parseStars } from "../normalise/stars";
import { parseStatus } from "../normalise/status";
import { textOf } from "../normalise/text";
import type { Understood } from "../normalise/understood";
import { parseYear } from "../normalise/year";
import type { Cell } from "../read/table";
import type { RegisterRow } from "../types";
import { rowConflicts } from "./row-conflicts";

export type RowParse = { ok: true; row: RegisterRow } | { ok: false; product: string; faults: RowFault[] };

/** One line to one register row, or every fault of the line at once. */
export function parseRow(cells: Cell[], columns: Column[], row: number, today: IsoDay): RowParse {
  const reader = cellReader(cells, columns, row);
  const { text, take, faults, fault } = reader;
  const name = text("name");
  const province = text("province");
  if (name === null) fault("name", "name_missing", "Thiếu tên sản phẩm. Xin điền tên như trong quyết định.");
  if (province === null) fault("province", "province_missing", "Thiếu tên tỉnh. Xin điền tỉnh như lúc công nhận.");
  const stars = take("stars", parseStars);
  const status = take("status", parseStatus) ?? "recognised";
  const decisionNumber = take("decision_number", parseDecisionNumber);
  const parsed: RegisterRow = {
    row,
    name: name ?? "",
    province: province ?? "",
    producer: text("producer"),
    legal_type: parseLegalKind(text("legal_type")) ?? parseLegalKind(text("producer")),
    legal_type_text: text("legal_type"),
    tax_code: text("tax_code"),
    registration_number: text("registration_number"),
    address: text("address"),
    commune: text("commune"),
    district: text("district"),
    group: text("group"),
    status,
    stars: status === "recognised" ? stars : null,
    year: take("year", (cell) => parseYear(cell, Number(today.slice(0, 4)))),
    decision_number: decisionNumber,
    decided_on: take("decision_date", parseDay),
    issuer: text("issuer") ?? (decisionNumber === null ? null : issuerFromNumber(decisionNumber)),
    ocop_code: text("ocop_code"),
    dossier_id: text("dossier_id"),
    source_url: text("source_url"),
    evidence_grade: take("evidence_grade", parseGrade),
    notes: text("notes"),
  };
  // Conflicts are judged only between cells that were understood.
  if (faults.length === 0)
    for (const found of rowConflicts(parsed, today)) fault(found.field, found.code, found.message);
  return faults.length === 0 ? { ok: true, row: parsed } : { ok: false, product: parsed.name, faults };
}

function cellReader(cells: Cell[], columns: Column[], row: number) {
  const at = new Map(columns.map(({ field, index, title }) => [field, { cell: cells[index] ?? null, title }]));
  const faults: RowFault[] = [];
  const text = (field: Field): string | null => textOf(at.get(field)?.cell ?? null);
  const fault = (field: Field, code: string, message: string): void => {
    faults.push({ row, column: at.get(field)?.title ?? null, value: text(field), code, message });
  };
  const take = <Value>(field: Field, parse: (cell: Cell) => Understood<Value>): Value | null => {
    const result = parse(at.get(field)?.cell ?? null);
    if (result.ok) return result.value;
    fault(field, result.code, result.message);
    return null;
  };
  return { text, take, fault, faults };
}

function parseGrade(cell: Cell): Understood<"A" | "B" | "C"> {
  const text = textOf(cell)?.toUpperCase() ?? null;
  if (text === null || text === "A" || text === "B" || text === "C") return { ok: true, value: text };
  return {
    ok: false,
    code: "grade_unknown",
    message: "Độ tin cậy chỉ nhận A (quyết định), B (báo chí chính thống) hoặc C (nguồn khác).",
  };
}
