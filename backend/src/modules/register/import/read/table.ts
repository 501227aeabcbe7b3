/** What a cell of a file can hold. Dates come from spreadsheets only and lie at midnight UTC. */
export type Cell = string | number | boolean | Date | null;

/** A file's first sheet. `cells[0]` is the row an officer sees as row 1, blank rows included. */
export type Table = { cells: Cell[][] };

/** Why a whole file cannot be read. The message is Vietnamese and says what to do. */
export type FileFault = {
  code:
    | "unsupported_type"
    | "empty_file"
    | "too_large"
    | "too_many_rows"
    | "too_many_columns"
    | "not_unicode"
    | "broken_csv"
    | "broken_xlsx"
    | "zip_bomb"
    | "formula_without_value"
    | "error_cell";
  message: string;
  message_en: string;
};

export type Read = { ok: true; table: Table } | { ok: false; fault: FileFault };

export function refuse(code: FileFault["code"], message: string, message_en: string): { ok: false; fault: FileFault } {
  return { ok: false, fault: { code, message, message_en } };
}
