import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ImportList, ImportReport } from "../../../../contracts/register-import";
import { REGISTER_MODULE } from "../../../../modules/register";
import type { RegisterImportStore } from "../../../../modules/register/import/store";
import { parseInput } from "../../../../platform/http/validate";
import { importRegisterWorkflow } from "../../../../workflows/register/import-register";
import { busyOr } from "../busy";
import { heldBack } from "./held-back";
import { wrongFile } from "./upload";
import { importQuery } from "./validators";

/** Imports a register file; a dry run unless `dry_run=false`. 200 for a dry run or a repeat, 201 once applied, 422 where refused rows hold it back. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportReport>): Promise<void> {
  const { dry_run, skip_refused } = parseInput(importQuery, req.query);
  if (!req.file) throw wrongFile();
  const content = req.file.buffer.toString("base64");
  const input = { file_name: req.file.originalname, content, actor: req.auth_context.actor_id, dry_run, skip_refused };
  const { result, errors } = await importRegisterWorkflow(req.scope).run({ input, throwOnError: false });
  const [failure] = errors;
  if (failure) throw busyOr(failure.error);
  if (!dry_run && !result.applied && result.repeats_import_id === null) throw heldBack(result);
  res.status(result.applied ? 201 : 200).json(result);
}

/** Applied imports, newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportList>): Promise<void> {
  const store: RegisterImportStore = req.scope.resolve(REGISTER_MODULE);
  res.json({ imports: await store.listImportSummaries() });
}
