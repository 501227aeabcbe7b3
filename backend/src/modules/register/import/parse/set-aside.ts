import type { RowFault } from "../../../../contracts/register-import";
import type { Column } from "../header/find-header";
import { textOf } from "../normalise/text";
import type { Cell } from "../read/table";

/** With its marks, since `Công ty …` and `Cồng chiêng` are no sums; a word alone also without them. */
const TOTAL = /^(?:(?:tổng cộng|tổng số|tong cong|tong so)(?!\p{L})|(?:tổng|cộng|tong|cong)\s*(?:[:(\d]|$))/iu;

/**
 * Lines of a printed list that are no product: blank ones, section titles (`I. Huyện Lai Vung`), column numbers, totals,
 * signatures. They are noted rather than refused, so that nothing disappears unseen.
 * @returns null for a product line
 */
export function setAside(cells: Cell[], columns: Column[], row: number): RowFault | "blank" | null {
  const filled = cells.map(textOf).filter((text) => text !== null);
  if (filled.length === 0) return "blank";
  const nameColumn = columns.find(({ field }) => field === "name");
  const name = textOf(cells[nameColumn?.index ?? 0] ?? null);
  const isNumbering = filled.length > 2 && filled.every((text, at) => text.replace(/[()]/g, "") === String(at + 1));
  const isTotal = filled.some((text) => TOTAL.test(text)) && filled.length <= 3;
  const isTitle = filled.length === 1 && (name === null || columns.length > 2);
  if (!isNumbering && !isTotal && !isTitle && !(name === null && filled.length <= 2)) return null;
  const value = filled[0] ?? null;
  return {
    row,
    column: null,
    value,
    code: "row_set_aside",
    message: `Dòng “${value}” là tiêu đề, tổng cộng hoặc chữ ký nên không phải sản phẩm và được bỏ qua.`,
  };
}
