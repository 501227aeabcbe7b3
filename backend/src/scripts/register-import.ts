import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { ExecArgs } from "@medusajs/framework/types";
import type { ImportReport } from "../contracts/register-import";
import { reportText } from "../modules/register/import/report/report-text";
import { importRegisterWorkflow } from "../workflows/register/import-register";

const USAGE = "Cách dùng: npm run register:import -- TỆP [--dry-run] [--skip-refused]";
const DONE = 0;
const HELD_BACK = 1;
const WRONG_USE = 2;

/**
 * `npm run register:import -- FILE [--dry-run] [--skip-refused]`: prints the report and ends with 0 (done, or a clean dry run),
 * 1 (the file has faults) or 2 (wrong use, or an import that could not run).
 */
export default async function registerImport({ container }: ExecArgs): Promise<void> {
  const wanted = readArguments(process.argv);
  if (!wanted) {
    console.error(USAGE);
    process.exitCode = WRONG_USE;
    return;
  }
  let content: string;
  try {
    content = readFileSync(wanted.file).toString("base64");
  } catch {
    console.error(`Không mở được tệp ${wanted.file}. Xin kiểm tra đường dẫn.`);
    process.exitCode = WRONG_USE;
    return;
  }
  const input = {
    file_name: path.basename(wanted.file),
    content,
    actor: "command line",
    dry_run: wanted.dryRun,
    skip_refused: wanted.skipRefused,
  };
  const { result, errors } = await importRegisterWorkflow(container).run({ input, throwOnError: false });
  const [failure] = errors;
  if (failure) {
    console.error(`Không nhập được: ${failure.error instanceof Error ? failure.error.message : String(failure.error)}`);
    process.exitCode = WRONG_USE;
    return;
  }
  console.log(reportText(result));
  process.exitCode = isClean(result) ? DONE : HELD_BACK;
}

function isClean({ applied, dry_run, repeats_import_id, counts, rows }: ImportReport): boolean {
  return applied || repeats_import_id !== null || (dry_run && counts.refused === 0 && rows.length > 0);
}

/** Medusa's own parser swallows unknown options, so the arguments after the script's name are read here. */
function readArguments(argv: readonly string[]): { file: string; dryRun: boolean; skipRefused: boolean } | null {
  const script = argv.findIndex((argument) => /register-import\.[jt]s$/.test(argument));
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(script + 1),
      allowPositionals: true,
      options: { "dry-run": { type: "boolean", default: false }, "skip-refused": { type: "boolean", default: false } },
    });
    const [file] = positionals.filter((argument) => argument !== "--");
    return file === undefined || positionals.length !== 1
      ? null
      : { file, dryRun: values["dry-run"], skipRefused: values["skip-refused"] };
  } catch {
    return null;
  }
}
