import { normaliseText } from "../../../../platform/vietnamese/fold";
import type { Cell } from "../read/table";

/** Signs a printed list uses for "nothing here". */
const NOTHING = /^(?:-+|–|—|\.+|…|x|không có|chưa có|n\/a|null)$/iu;
/** Zero-width characters that copy-and-paste leaves behind. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

/**
 * A cell as stored text: NFC, look-alike letters mended, white space collapsed, invisible characters gone.
 * Numbers become their digits (a year or code typed as a number); a lone dash or "không có" is a blank.
 */
export function textOf(cell: Cell): string | null {
  if (cell === null || typeof cell === "boolean") return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = normaliseText(String(cell).replace(INVISIBLE, ""));
  return text === "" || NOTHING.test(text) ? null : text;
}
