import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ReportDesk, ReportPrepared } from "../../../contracts/reports";
import { cutOffOn } from "../../../modules/report/domain/schedule";
import { today } from "../../../platform/calendar/clock";
import { notFound } from "../../../platform/http/errors";
import { parseInput } from "../../../platform/http/validate";
import { containerEngine } from "../../../workflows/report/container-engine";
import { findReportingUnit } from "../../../workflows/report/occasions";
import { prepareDraft } from "../../../workflows/report/prepare-draft";
import { isInReach, readReportDesk, withFiles } from "../../../workflows/report/report-desk";
import { scopeOf, tellAct } from "../../guard/caller";
import { deskQuerySchema, prepareSchema } from "./validators";

/** What is due and what is there, of the caller's units. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReportDesk>): Promise<void> {
  const wish = parseInput(deskQuerySchema, req.query);
  res.json(await readReportDesk(req.scope, scopeOf(req), wish, today()));
}

/** Prepares a draft, whatever day it is: for another cut-off, or because something has become known since. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ReportPrepared>): Promise<void> {
  const { kind, year, unit, cut_off, as_known } = parseInput(prepareSchema, req.body);
  const found = isInReach(scopeOf(req), unit) ? await findReportingUnit(req.scope, { kind, year, unit }) : null;
  if (!found)
    throw notFound(
      "Đơn vị này không phải nộp báo cáo này, hoặc không thuộc địa bàn của bạn.",
      "This unit does not have to hand in this report, or it is not in your area.",
    );
  const draft = await prepareDraft(req.scope, containerEngine(req.scope), {
    ...found,
    cut_off: cut_off ?? cutOffOn(found.occasion, today()),
    as_known: as_known ?? new Date().toISOString(),
    planned_for: null,
    actor: req.auth_context.actor_id,
  });
  if (!draft) throw new Error("unreachable: only a planned draft can be there already");
  tellAct(req, { target_kind: "report", target_id: draft.id, unit_ids: [unit], after: { sha256: draft.sha256 } });
  const [report] = await withFiles(req.scope, [draft]);
  if (!report) throw new Error("unreachable: one row in, one report out");
  res.status(201).json({ report });
}
