import { z } from "@medusajs/framework/zod";
import type { ImportReport, ImportSummary } from "../../../contracts/register-import";
import { summaryOf } from "../import/report/import-report";
import type { KeptImport } from "../import/store";
import type { RegisterRow } from "../import/types";
import type { Sql } from "./sql";

/** Written by this module from typed values, so only their presence is checked when read back. */
const keptSchema = z.object({
  report: z.custom<ImportReport>((value) => typeof value === "object" && value !== null),
  rows: z.custom<RegisterRow[]>((value) => Array.isArray(value)),
});
const summarySchema = z.object({
  summary: z.custom<ImportSummary>((value) => typeof value === "object" && value !== null),
});

export async function insertImport(sql: Sql, id: string, { report, rows }: KeptImport): Promise<void> {
  await sql("INSERT INTO register_import (id, sha256, actor, at, summary, report, rows) VALUES (?, ?, ?, ?, ?, ?, ?)", [
    id,
    report.sha256,
    report.actor,
    report.at,
    JSON.stringify(summaryOf(report)),
    JSON.stringify(report),
    JSON.stringify(rows),
  ]);
}

/** The latest import, if it applied these very bytes. */
export async function latestImportOf(sql: Sql, sha256: string): Promise<string | null> {
  const rows = await sql("SELECT id, sha256 FROM register_import ORDER BY at DESC, id DESC LIMIT 1", []);
  const latest = rows[0] === undefined ? null : z.object({ id: z.string(), sha256: z.string() }).parse(rows[0]);
  return latest?.sha256 === sha256 ? latest.id : null;
}

export async function listSummaries(sql: Sql): Promise<ImportSummary[]> {
  const rows = await sql("SELECT summary FROM register_import ORDER BY at DESC, id DESC", []);
  return rows.map((row) => summarySchema.parse(row).summary);
}

export async function findImport(sql: Sql, id: string): Promise<KeptImport | null> {
  const rows = await sql("SELECT report, rows FROM register_import WHERE id = ?", [id]);
  return rows[0] === undefined ? null : keptSchema.parse(rows[0]);
}
