import { stringify } from "csv-stringify/sync";
import type { ExpiringCertificate, FilingStage } from "../../contracts/register-expiring";
import { neutralise } from "../../modules/report/render/neutralise";

const HEADINGS = [
  "Sản phẩm",
  "Chủ thể",
  "Hạng sao",
  "Quyết định",
  "Hết hiệu lực từ",
  "Cần làm",
  "Nộp hồ sơ từ ngày",
  "Nộp hồ sơ đến ngày",
];

const STAGES: Readonly<Record<FilingStage, string>> = {
  later: "Chưa tới",
  prepare: "Chuẩn bị giấy tờ",
  open: "Đang nhận hồ sơ",
  late: "Đã quá ngày nộp",
  over: "Đã hết hạn",
};

/**
 * The rows of the page as a CSV file: UTF-8 with a byte-order mark, without which Excel garbles Vietnamese; days as
 * year-month-day; texts a spreadsheet would run as formulas get an apostrophe.
 */
export function expiringCsv(certificates: readonly ExpiringCertificate[]): Buffer {
  const rows = [HEADINGS, ...certificates.map(cellsOf)].map((row) => row.map(neutralise));
  return Buffer.from(stringify(rows, { bom: true, record_delimiter: "windows" }), "utf8");
}

function cellsOf({ product, producer, stars, decision_number, expires_on, window }: ExpiringCertificate) {
  const { stage, opens_on, closes_on } = window;
  const known = [product.name, producer?.name ?? "", stars, decision_number ?? "", expires_on];
  return [...known, STAGES[stage], opens_on, closes_on];
}
