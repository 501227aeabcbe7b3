import { readFileSync } from "node:fs";
import path from "node:path";
import type { ExecArgs } from "@medusajs/framework/types";
import type { ImportReport } from "../contracts/register-import";
import { reportText } from "../modules/register/import/report/report-text";
import { importRegisterWorkflow } from "../workflows/register/import-register";

const DONE = 0;
const HELD_BACK = 1;
const NOT_RUN = 2;

/**
 * `npm run register:import -- FILE [--dry-run] [--skip-refused]`: prints the report and ends with 0 (done, or a clean dry run),
 * 1 (the file has faults) or 2 (an import that could not run). The command has looked at its arguments before.
 */
export default async function registerImport({ container }: ExecArgs): Promise<void> {
  const [file = "", ...options] = typedArguments(process.argv);
  const input = {
    file_name: path.basename(file),
    content: readFileSync(file).toString("base64"),
    actor: "command line",
    dry_run: options.includes("--dry-run"),
    skip_refused: options.includes("--skip-refused"),
  };
  const { result, errors } = await importRegisterWorkflow(container).run({ input, throwOnError: false });
  const [failure] = errors;
  if (failure) {
    console.error(`Không nhập được: ${failure.error instanceof Error ? failure.error.message : String(failure.error)}`);
    process.exitCode = NOT_RUN;
    return;
  }
  console.log(reportText(result));
  process.exitCode = isClean(result) ? DONE : HELD_BACK;
}

function isClean({ applied, dry_run, repeats_import_id, counts, rows }: ImportReport): boolean {
  return applied || repeats_import_id !== null || (dry_run && counts.refused === 0 && rows.length > 0);
}

/** Medusa's own parser swallows unknown options, so the arguments after the script's name are read here. */
function typedArguments(argv: readonly string[]): string[] {
  return argv.slice(argv.findIndex((argument) => /register-import\.[jt]s$/.test(argument)) + 1);
}
