import type { ImportReport, ImportReview, RowFault, RowOutcome } from "../../../../contracts/register-import";

const OUTCOMES: readonly [RowOutcome, string][] = [
  ["added", "Thêm mới"],
  ["changed", "Thay đổi"],
  ["unchanged", "Giữ nguyên"],
  ["review", "Thêm, chờ xác nhận"],
  ["refused", "Từ chối"],
  ["left", "Có trong danh bạ, không có trong tệp"],
];

/** Long lists are cut in the terminal; the full report is kept with the import. */
const SHOWN = 40;

/** A report for a terminal, in Vietnamese. */
export function reportText(report: ImportReport): string {
  return [
    `Tệp: ${report.file_name}`,
    `SHA-256: ${report.sha256}`,
    `Người nhập: ${report.actor}, lúc ${report.at}`,
    "",
    ...OUTCOMES.map(([outcome, label]) => `  ${label.padEnd(38)}${String(report.counts[outcome]).padStart(7)}`),
    ...section("Thay đổi", changeLines(report)),
    ...section("Lỗi và dòng bỏ qua", report.faults.map(faultLine)),
    ...section("Chờ cán bộ xác nhận", report.reviews.map(reviewLine)),
    "",
    conclusion(report),
  ].join("\n");
}

function conclusion({ dry_run, applied, repeats_import_id, import_id, counts }: ImportReport): string {
  if (applied) return `Đã ghi vào danh bạ, mã lượt nhập ${import_id}.`;
  if (repeats_import_id !== null) return `Tệp này đã được nhập (mã ${repeats_import_id}); không có gì thay đổi.`;
  if (dry_run) return "Chạy thử: chưa ghi gì. Bỏ --dry-run để ghi.";
  return counts.refused > 0
    ? "Chưa ghi gì vì còn dòng bị từ chối. Sửa các dòng đó, hoặc thêm --skip-refused để bỏ qua chúng."
    : "Chưa ghi gì.";
}

function section(title: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > SHOWN ? [`  … và ${lines.length - SHOWN} dòng nữa`] : [];
  return ["", `${title} (${lines.length})`, ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...more];
}

function changeLines({ rows }: ImportReport): string[] {
  const changed = rows.filter(({ outcome }) => outcome === "changed");
  return changed.map(({ row, product, changes }) => {
    const facts = changes.map(({ field, before, after }) => `${field}: ${before ?? "(trống)"} → ${after ?? "(trống)"}`);
    return `Dòng ${row} ${product}: ${facts.join("; ")}`;
  });
}

function faultLine({ row, column, value, message }: RowFault): string {
  const where = [
    row > 0 ? `Dòng ${row}` : "Cả tệp",
    column === null ? null : `cột “${column}”`,
    value === null ? null : `“${value}”`,
  ];
  return `${where.filter((part) => part !== null).join(", ")}: ${message}`;
}

function reviewLine({ row, message }: ImportReview): string {
  return `Dòng ${row}: ${message}`;
}
