import type {
  ReportContent,
  ReportDesk,
  ReportDetail,
  ReportPrepared,
  ReportReleased,
  ReportSummary,
} from "@contracts/reports";
import { z } from "zod";
import { isoDay } from "@/platform/backend/wire/certificate";

/* Types are the contract's; the compiler refuses a drift between the two. */

const kind = z.enum(["half_year", "year"]);
const count = z.number().int();
const instant = z.iso.datetime();
const unit = z.object({ id: z.string(), name: z.string() });
const head = z.object({ number: z.string().nullable(), place: z.string().nullable(), dated: isoDay.nullable() });

const report: z.ZodType<ReportSummary> = z.object({
  id: z.string(),
  kind,
  year: count,
  unit,
  state: z.enum(["draft", "released"]),
  version: count.nullable(),
  restates: z.string().nullable(),
  reason: z.string().nullable(),
  cut_off: isoDay,
  as_known: instant,
  sha256: z.string(),
  prepared_at: instant,
  prepared_by: z.string(),
  released_at: instant.nullable(),
  head,
  files: z.array(z.object({ format: z.enum(["pdf", "xlsx", "csv"]), bytes: count, sha256: z.string() })),
});

export const reportDeskSchema: z.ZodType<ReportDesk> = z.object({
  deadlines: z.array(
    z.object({
      kind,
      year: count,
      due_before: isoDay,
      cut_off: isoDay,
      drafts_on: z.array(isoDay),
      source: z.string(),
      days_left: count,
      units: count,
      drafted: count,
      released: count,
    }),
  ),
  shown: z.object({ kind, year: count }),
  units: z.array(unit),
  reports: z.array(report),
});

const content: z.ZodType<ReportContent> = z.object({
  kind,
  year: count,
  unit: unit.extend({ level: z.enum(["province", "district", "commune"]), province: z.string().nullable() }),
  cut_off: isoDay,
  as_known: instant,
  due_before: isoDay,
  legal_basis: z.array(z.string()),
  recipients: z.array(z.string()),
  summary: z.array(z.string()),
  tables: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      note: z.string().nullable(),
      columns: z.array(
        z.object({ key: z.string(), title: z.string(), kind: z.enum(["text", "count", "percent", "day"]) }),
      ),
      rows: z.array(z.array(z.union([z.string(), z.number()]).nullable())),
    }),
  ),
  notes: z.array(z.string()),
  rules: z.array(z.object({ indicator: z.string(), version: z.union([z.number(), z.string()]) })),
  sample: z.boolean(),
});

export const reportDetailSchema: z.ZodType<ReportDetail> = z.object({ report, content });
export const reportChangedSchema: z.ZodType<ReportPrepared & ReportReleased> = z.object({ report });
