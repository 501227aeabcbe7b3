import type { IsoDay } from "../../../../contracts/common";
import { addDays, makeDay } from "../../../../platform/calendar/day";
import { stripMarks } from "../../../../platform/vietnamese/fold";
import type { Cell } from "../read/table";
import { textOf } from "./text";
import { BLANK, notUnderstood, type Understood, understood } from "./understood";

/** Day 0 of Excel's 1900 system as it counts from 1 March 1900 on (it believes in a 29 February 1900). */
const EXCEL_EPOCH: IsoDay = "1899-12-30";
/** 1 January 2000 and 31 December 2099 as Excel serials: outside, a bare number is not a date of this programme. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/;
const DAY_FIRST = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const IN_WORDS = /^(?:ngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2})\s*,?\s*(?:nam\s+)?(\d{4})$/;
const TWO_DIGIT_YEAR = /^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2}$/;
const MONTH_ONLY = /^(?:thang\s+)?\d{1,2}\s*[-/.]\s*\d{4}$|^thang\s+\d{1,2}\s*,?\s*(?:nam\s+)?\d{4}$/;

/**
 * A day of law: `29/4/2023`, `29-04-2023`, `2023-04-29`, `ngày 29 tháng 4 năm 2023`, a spreadsheet date or an Excel serial.
 * Day comes before month, as everywhere in Việt Nam. A two-digit year or a month alone is refused, never completed.
 */
export function parseDay(cell: Cell): Understood<IsoDay> {
  if (cell instanceof Date) return fromSpreadsheet(cell);
  const written = textOf(cell);
  if (written === null) return BLANK;
  const text = stripMarks(written);
  if (/^\d{5}(\.0+)?$/.test(text)) return fromSerial(Number(text));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return fromParts(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(text) ?? IN_WORDS.exec(text);
  if (dayFirst) return fromParts(dayFirst[3], dayFirst[2], dayFirst[1]);
  if (TWO_DIGIT_YEAR.test(text))
    return notUnderstood("two_digit_year", "Năm chỉ có hai chữ số. Xin viết đủ bốn chữ số, ví dụ 29/04/2023.");
  if (MONTH_ONLY.test(text)) {
    return notUnderstood(
      "month_only",
      "Chỉ có tháng và năm. Xin ghi đủ ngày, hoặc để trống ô này và ghi năm vào cột “Năm”.",
    );
  }
  return notUnderstood("date_unreadable", "Không đọc được ngày. Xin viết ngày/tháng/năm, ví dụ 29/04/2023.");
}

function fromParts(year = "", month = "", day = ""): Understood<IsoDay> {
  const made = makeDay(Number(year), Number(month), Number(day));
  if (made) return understood(made);
  return notUnderstood(
    "no_such_day",
    "Ngày này không có trong lịch. Xin viết ngày trước, tháng sau, ví dụ 29/04/2023.",
  );
}

function fromSpreadsheet(date: Date): Understood<IsoDay> {
  if (Number.isNaN(date.getTime()))
    return notUnderstood("date_unreadable", "Không đọc được ngày. Xin viết ngày/tháng/năm, ví dụ 29/04/2023.");
  return understood(date.toISOString().slice(0, 10));
}

function fromSerial(serial: number): Understood<IsoDay> {
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return understood(addDays(EXCEL_EPOCH, serial));
  return notUnderstood(
    "date_unreadable",
    "Số này không phải ngày. Xin định dạng ô là ngày hoặc viết ví dụ 29/04/2023.",
  );
}
