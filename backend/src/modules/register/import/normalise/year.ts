import type { Cell } from "../read/table";
import { textOf } from "./text";
import { BLANK, notUnderstood, type Understood, understood } from "./understood";

/** QĐ 490/QĐ-TTg of 7 May 2018 began the programme. */
const FIRST_YEAR = 2018;

/** The year of an assessment or decision: `2023`, `năm 2023`. `latest` is the current year: later ones cannot have been decided. */
export function parseYear(cell: Cell, latest: number): Understood<number> {
  const text = textOf(cell);
  if (text === null) return BLANK;
  const digits = /^(?:năm\s+)?(\d{4})(?:[.,]0+)?$/iu.exec(text)?.[1];
  if (digits === undefined)
    return notUnderstood("year_unreadable", "Không đọc được năm. Xin viết bốn chữ số, ví dụ 2023.");
  const year = Number(digits);
  if (year < FIRST_YEAR)
    return notUnderstood("year_before_programme", "Chương trình OCOP bắt đầu năm 2018. Xin kiểm tra lại năm.");
  if (year > latest) return notUnderstood("year_in_future", "Năm này chưa tới. Xin kiểm tra lại năm.");
  return understood(year);
}
