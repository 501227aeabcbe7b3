import type { RecognisedUrl } from "../core";
import type { Manifest } from "./batch";
import { readRows } from "./cells";

/** Where one handed-over row stands. Nobody but an evidence check may ever say "online". */
export type RowState =
  | { readonly state: "prepared" | "handed_over" | "no_answer" }
  | { readonly state: "claimed_listed"; readonly url: string; readonly itemId?: string }
  | { readonly state: "refused"; readonly reason: string };

export type RowAnswer = Extract<RowState, { state: "claimed_listed" | "refused" }>;

export interface ImportedResults {
  readonly answers: ReadonlyMap<string, RowAnswer>;
  /** Rows of the batch for which nothing came back. */
  readonly unanswered: readonly string[];
  /** Lines that could not be used, with their line number and why. */
  readonly unusable: readonly {
    readonly line: number;
    readonly why: "unknown_row" | "no_answer" | "contradiction" | "foreign_url";
    readonly text: string;
  }[];
}

/** Headers people and desks use; without a header the first column is the code and the second the answer. */
const CODE_HEADER = /mã dòng|row ?code|mã hàng/i;
const URL_HEADER = /đường dẫn|link|url/i;
const REASON_HEADER = /lý do|từ chối|kết quả|trạng thái|reason|result/i;

interface Columns {
  readonly code: number;
  readonly answers: readonly number[];
  readonly firstLine: number;
}

function columnsOf(header: readonly string[]): Columns {
  const code = header.findIndex((cell) => CODE_HEADER.test(cell));
  if (code < 0) return { code: 0, answers: [1], firstLine: 0 };
  const answers = header.flatMap((cell, at) =>
    at !== code && (URL_HEADER.test(cell) || REASON_HEADER.test(cell)) ? [at] : [],
  );
  return { code, answers: answers.length > 0 ? answers : [code + 1], firstLine: 1 };
}

function answerOf(
  cells: readonly string[],
  recognise: (url: string) => RecognisedUrl,
): RowAnswer | "no_answer" | "foreign_url" {
  const filled = cells.filter((cell) => cell !== "");
  const url = filled.find((cell) => /^https?:\/\//i.test(cell));
  if (url !== undefined) {
    const seen = recognise(url);
    if (seen.kind !== "product") return "foreign_url";
    return { state: "claimed_listed", url, ...(seen.itemId !== undefined && { itemId: seen.itemId }) };
  }
  const [reason] = filled;
  return reason === undefined ? "no_answer" : { state: "refused", reason };
}

function same(a: RowAnswer, b: RowAnswer): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Reads whatever came back (.xlsx, .csv, or two pasted columns) by row code. Reading the same file twice gives the
 * same answers. A code with two different answers is reported and left unanswered. Throws `UnreadableFile`.
 */
export async function importResults(
  bytes: Uint8Array,
  handedOver: Pick<Manifest, "rows">,
  recognise: (url: string) => RecognisedUrl,
): Promise<ImportedResults> {
  const rows = await readRows(bytes);
  const columns = columnsOf(rows[0] ?? []);
  const known = new Set(handedOver.rows.map(({ rowCode }) => rowCode));
  const answers = new Map<string, RowAnswer>();
  const contradicted = new Set<string>();
  const unusable: ImportedResults["unusable"][number][] = [];
  for (const [at, row] of rows.slice(columns.firstLine).entries()) {
    const code = row[columns.code] ?? "";
    const answer = known.has(code)
      ? answerOf(
          columns.answers.map((column) => row[column] ?? ""),
          recognise,
        )
      : "unknown_row";
    const before = answers.get(code);
    const contradicts = typeof answer !== "string" && before !== undefined && !same(before, answer);
    if (contradicts) contradicted.add(code);
    if (typeof answer !== "string" && !contradicts) answers.set(code, answer);
    else {
      const why = typeof answer === "string" ? answer : "contradiction";
      unusable.push({ line: at + columns.firstLine + 1, why, text: row.join(" | ") });
    }
  }
  for (const code of contradicted) answers.delete(code);
  return { answers, unanswered: [...known].filter((code) => !answers.has(code)), unusable };
}

/** The next state of a row: a later answer wins, and silence never takes an answer away. */
export function nextRowState(current: RowState, event: "handed_over" | "deadline" | RowAnswer): RowState {
  if (typeof event !== "string") return event;
  const answered = current.state === "claimed_listed" || current.state === "refused";
  if (answered) return current;
  return { state: event === "deadline" ? "no_answer" : "handed_over" };
}
