import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import type { IsoDay } from "../../contracts/common";
import type { ReportContent, ReportFormat, ReportKind } from "../../contracts/reports";
import { contentHash } from "./domain/content-hash";
import { Report } from "./models/report";
import { ReportFile } from "./models/report-file";
import * as files from "./store/files";
import * as reports from "./store/reports";
import { sqlOf } from "./store/sql";

type Models = { Report: typeof Report; ReportFile: typeof ReportFile };
const models: Models = { Report, ReportFile };

type Prepared = {
  content: ReportContent;
  /** Null where an officer asked for it. */
  planned_for: IsoDay | null;
  prepared_at: string;
  prepared_by: string;
};

export type FileBodies = readonly { format: ReportFormat; body: Buffer }[];

/** Drafts and releases of reports, with the files that went out. */
export class ReportService extends MedusaService(models) {
  /** Keeps a draft. @returns null where the one planned for its day is there already */
  @InjectManager()
  async keepDraft(
    { content, ...prepared }: Prepared,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<reports.ReportRow | null> {
    const { kind, year, unit, cut_off, as_known } = content;
    const id = generateEntityId("", "rep");
    const key = { id, kind, year, unit_id: unit.id, unit_name: unit.name, cut_off, as_known };
    return reports.insertDraft(sqlOf(context), { ...key, ...prepared, content, sha256: contentHash(content) });
  }

  @InjectManager()
  async report(id: string, @MedusaContext() context: Context<EntityManager> = {}): Promise<reports.FullReport | null> {
    return reports.findReport(sqlOf(context), id);
  }

  @InjectManager()
  async standing(key: reports.ReportKey, @MedusaContext() context: Context<EntityManager> = {}) {
    return reports.standingRelease(sqlOf(context), key);
  }

  @InjectManager()
  async reportsOf(
    kind: ReportKind,
    year: number,
    units: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<reports.ReportRow[]> {
    return reports.listReports(sqlOf(context), kind, year, units);
  }

  @InjectManager()
  async progress(
    kind: ReportKind,
    year: number,
    units: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {},
  ) {
    return reports.countUnits(sqlOf(context), kind, year, units);
  }

  @InjectManager()
  async unitsPlanned(
    kind: ReportKind,
    year: number,
    planned: IsoDay,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string[]> {
    return reports.unitsPlanned(sqlOf(context), kind, year, planned);
  }

  @InjectManager()
  async filesOf(ids: readonly string[], @MedusaContext() context: Context<EntityManager> = {}) {
    return files.listFiles(sqlOf(context), ids);
  }

  @InjectManager()
  async file(id: string, format: ReportFormat, @MedusaContext() context: Context<EntityManager> = {}) {
    return files.readFile(sqlOf(context), id, format);
  }

  /**
   * Releases a draft with the files that go out, all or nothing. `overtaken`: another release of the same report came first.
   * @returns null where the draft is gone or released
   */
  @InjectTransactionManager()
  async release(
    id: string,
    facts: reports.ReleaseFacts,
    bodies: FileBodies,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<reports.ReportRow | "overtaken" | null> {
    const sql = sqlOf(context);
    const draft = await reports.findReport(sql, id, true);
    if (draft?.state !== "draft") return null;
    await reports.lockReport(sql, draft);
    const standing = await reports.standingRelease(sql, draft);
    if ((standing?.version ?? 0) + 1 !== facts.version) return "overtaken";
    for (const { format, body } of bodies) await files.insertFile(sql, generateEntityId("", "repf"), id, format, body);
    return reports.releaseDraft(sql, id, facts);
  }
}
