import type { IsoDay } from "../../../contracts/common";
import type { ReportCell, ReportColumn } from "../../../contracts/reports";

/** Printed where a value is not known or does not exist. */
export const NO_VALUE = "–";

/** A cell as an office in Việt Nam prints it: `1.002`, `82,24`, `14/12/2026`. */
export function formatCell(cell: ReportCell, { kind }: Pick<ReportColumn, "kind">): string {
  if (cell === null) return NO_VALUE;
  if (kind === "text") return String(cell);
  if (kind === "day") return formatDay(String(cell));
  const number = Number(cell);
  return kind === "count" ? formatCount(number) : formatHundredths(number);
}

/** `1.002` */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** Hundredths as people read them: 8224 is `82,24`. */
export function formatHundredths(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  const whole = formatCount(Number(digits.slice(0, -2)));
  return `${hundredths < 0 ? "-" : ""}${whole},${digits.slice(-2)}`;
}

/** `14/12/2026` */
export function formatDay(day: IsoDay): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

/** As the head of an official paper writes a day: `ngày 14 tháng 12 năm 2026`; days below 10 and January, February with a 0. */
export function formatLongDay(day: IsoDay): string {
  const [year, month, date] = day.split("-");
  const shortMonth = Number(month) <= 2 ? month : String(Number(month));
  return `ngày ${date} tháng ${shortMonth} năm ${year}`;
}

/** `Tỉnh Đồng Tháp` in the middle of a sentence is `tỉnh Đồng Tháp`. */
export function nameInText(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
