import type { IsoInstant } from "../../../contracts/common";
import type { ReportContent, ReportHead, ReportKind } from "../../../contracts/reports";
import { dayAt } from "../../../platform/calendar/day";
import { formatDay, formatLongDay, nameInText } from "../domain/format-cell";

/** What a released report says of itself; a draft has none. */
export type Release = {
  version: number;
  /** The release it takes the place of. */
  replaces: { version: number; released_at: IsoInstant; number: string | null } | null;
  reason: string | null;
};

const PERIODS: Record<ReportKind, string> = { half_year: "6 tháng đầu năm", year: "năm" };

/** `năm 2026`, `6 tháng đầu năm 2026` */
export function periodOf({ kind, year }: Pick<ReportContent, "kind" | "year">): string {
  return `${PERIODS[kind]} ${year}`;
}

/** What the report is about, as it stands under the word “Báo cáo”. */
export function subjectOf(content: Pick<ReportContent, "kind" | "year" | "unit">): string {
  return `Kết quả thực hiện các chỉ tiêu Chương trình Mỗi xã một sản phẩm ${periodOf(content)} của ${nameInText(content.unit.name)}`;
}

/** The state of a report in one line: a draft, a release, a restatement with what it replaces and why. */
export function stateLine(release: Release | null): string {
  if (!release) return "DỰ THẢO, chưa phát hành";
  const { version, replaces, reason } = release;
  if (!replaces) return `Bản phát hành lần ${version}`;
  const number = replaces.number === null ? "" : ` số ${replaces.number}`;
  const day = formatDay(dayAt(new Date(replaces.released_at)));
  return `Bản điều chỉnh, phát hành lần ${version}, thay thế bản lần ${replaces.version}${number} ngày ${day}. Lý do: ${reason ?? ""}`;
}

/** `Số liệu chốt đến hết ngày …, theo những gì đã ghi nhận đến …` */
export function basisLine({ cut_off, as_known }: Pick<ReportContent, "cut_off" | "as_known">): string {
  return `Số liệu chốt đến hết ngày ${formatDay(cut_off)}, theo những gì hệ thống đã ghi nhận đến ${formatMoment(as_known)}.`;
}

/** The head of a report as names and values, for files that have no page to lay out. */
export function reportLines(content: ReportContent, head: ReportHead, release: Release | null) {
  const { unit, due_before, rules } = content;
  return [
    { label: "Báo cáo", value: subjectOf(content) },
    { label: "Đơn vị", value: unit.province === null ? unit.name : `${unit.name}, ${unit.province}` },
    { label: "Tình trạng", value: stateLine(release) },
    { label: "Số", value: head.number ?? "" },
    { label: "Nơi và ngày", value: [head.place, head.dated && formatLongDay(head.dated)].filter(Boolean).join(", ") },
    { label: "Hạn nộp", value: `trước ngày ${formatDay(due_before)}` },
    { label: "Số liệu", value: basisLine(content) },
    { label: "Phiên bản định nghĩa", value: rulesLine(rules) },
    ...content.legal_basis.map((text) => ({ label: "Căn cứ", value: text })),
    ...content.summary.map((text) => ({ label: "Tóm tắt", value: text })),
    ...content.notes.map((text) => ({ label: "Ghi chú", value: text })),
  ];
}

/** `mọi chỉ tiêu theo phiên bản 1`, or where they differ `1, 2, 3 (phiên bản 1); 8b (phiên bản 2)`. */
export function rulesLine(rules: ReportContent["rules"]): string {
  const byVersion = new Map<string, string[]>();
  for (const { indicator, version } of rules)
    byVersion.set(String(version), [...(byVersion.get(String(version)) ?? []), indicator]);
  const [only] = byVersion.keys();
  if (byVersion.size === 1) return `mọi chỉ tiêu theo phiên bản ${only}`;
  return [...byVersion].map(([version, indicators]) => `${indicators.join(", ")} (phiên bản ${version})`).join("; ");
}

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function formatMoment(instant: IsoInstant): string {
  const at = new Date(instant);
  const [hours, minutes] = clock.format(at).split(":");
  return `${hours} giờ ${minutes} ngày ${formatDay(dayAt(at))}`;
}
