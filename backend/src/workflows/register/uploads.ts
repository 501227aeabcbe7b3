import type { MedusaContainer } from "@medusajs/framework/types";
import type { ImportReport } from "../../contracts/register-import";
import { REGISTER_MODULE } from "../../modules/register";
import type { RegisterService } from "../../modules/register/service";
import { importRegisterWorkflow } from "./import-register";

const A_DAY_MS = 86_400_000;

export type KeptUpload = { id: string; file_name: string; uploaded_by: string; report: ImportReport };

/** Tries a register file out and keeps it, so that the very same bytes can be applied once its officer has looked at the report. */
export async function keepUpload(
  container: MedusaContainer,
  { file_name, content, actor }: { file_name: string; content: Buffer; actor: string },
): Promise<KeptUpload> {
  const encoded = content.toString("base64");
  const report = await runImport(container, { file_name, content: encoded, actor, dry_run: true, skip_refused: false });
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  await register.deleteRegisterUploads({ uploaded_at: { $lt: new Date(Date.now() - A_DAY_MS) } });
  const kept = { file_name, content: encoded, report, uploaded_by: actor, uploaded_at: new Date() };
  const { id } = await register.createRegisterUploads(kept);
  return { id, file_name, uploaded_by: actor, report };
}

/** @returns null where there is no such upload, or it is somebody else's */
export async function findUpload(container: MedusaContainer, id: string, actor: string): Promise<KeptUpload | null> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const [found] = await register.listRegisterUploads(
    { id, uploaded_by: actor },
    { select: ["id", "file_name", "uploaded_by", "report"] },
  );
  return found ? { ...found, report: found.report as unknown as ImportReport } : null;
}

/**
 * Applies a kept file. Repeating it changes nothing: a file that was applied is known by its hash.
 * @returns null where there is no such upload, or it is somebody else's
 */
export async function applyUpload(
  container: MedusaContainer,
  { id, actor, skip_refused }: { id: string; actor: string; skip_refused: boolean },
): Promise<ImportReport | null> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const [kept] = await register.listRegisterUploads({ id, uploaded_by: actor });
  if (!kept) return null;
  const { file_name, content } = kept;
  return runImport(container, { file_name, content, actor, dry_run: false, skip_refused });
}

async function runImport(
  container: MedusaContainer,
  input: { file_name: string; content: string; actor: string; dry_run: boolean; skip_refused: boolean },
): Promise<ImportReport> {
  const { result, errors } = await importRegisterWorkflow(container).run({ input, throwOnError: false });
  const [failure] = errors;
  if (failure) throw failure.error;
  return result;
}
