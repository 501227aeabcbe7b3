import { createHash } from "node:crypto";
import { z } from "@medusajs/framework/zod";
import type { ReportFile, ReportFormat } from "../../../contracts/reports";
import type { Sql } from "./sql";

const fileRow = z.object({
  report_id: z.string(),
  format: z.enum(["pdf", "xlsx", "csv"]),
  bytes: z.number(),
  sha256: z.string(),
});

/** SHA-256 of a file, lower-case hexadecimal. */
export function fileHash(body: Buffer): string {
  return createHash("sha256").update(body).digest("hex");
}

export async function insertFile(
  sql: Sql,
  id: string,
  report: string,
  format: ReportFormat,
  body: Buffer,
): Promise<void> {
  await sql("INSERT INTO report_file (id, report_id, format, body, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?)", [
    id,
    report,
    format,
    body.toString("base64"),
    body.length,
    fileHash(body),
  ]);
}

/** The kept files of reports, without their bytes. */
export async function listFiles(sql: Sql, reports: readonly string[]): Promise<(ReportFile & { report_id: string })[]> {
  const rows = await sql(
    `SELECT report_id, format, bytes, sha256 FROM report_file
      WHERE report_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL ORDER BY format`,
    [JSON.stringify(reports)],
  );
  return rows.map((row) => fileRow.parse(row));
}

const bodyRow = z.object({ body: z.string() });

/** The bytes of a kept file; null where none was kept. */
export async function readFile(sql: Sql, report: string, format: ReportFormat): Promise<Buffer | null> {
  const rows = await sql("SELECT body FROM report_file WHERE report_id = ? AND format = ? AND deleted_at IS NULL", [
    report,
    format,
  ]);
  return rows[0] === undefined ? null : Buffer.from(bodyRow.parse(rows[0]).body, "base64");
}
