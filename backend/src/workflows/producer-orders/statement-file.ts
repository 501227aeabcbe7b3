import { stringify } from "csv-stringify/sync";
import type { Statement, StatementLine } from "../../contracts/producer-orders";
import { ORDER_STATES, stateInWords } from "../../modules/channel/domain/orders/say-order";
import { displayOrderCode } from "../../modules/ordering/domain/order-code";
import { neutralise } from "../../modules/report/render/neutralise";
import { OWN_SHOP } from "./own-order";

const HEADINGS = [
  "Ngày",
  "Kênh",
  "Mã đơn",
  "Tình trạng",
  "Tiền hàng (đồng)",
  "Phí giao (đồng)",
  "Phải thu (đồng)",
  "Đã nhận (đồng)",
  "Ngày nhận",
];

const PART_WORDS: Readonly<Record<string, string>> = {
  delivered: "đã giao",
  returned: "hoàn lại",
  cancelled: "đã hủy",
};

/** UTF-8 with a byte-order mark, without which Excel garbles Vietnamese; amounts are plain numbers. */
export function statementCsv(statement: Statement): Buffer {
  const rows = [HEADINGS, ...statement.lines.map(cellsOf)].map((row) => row.map((cell) => neutralise(cell ?? "")));
  return Buffer.from(stringify(rows, { bom: true, record_delimiter: "windows" }), "utf8");
}

/** A workbook with one sheet, its headings frozen. */
export async function statementXlsx(statement: Statement): Promise<Buffer> {
  // An ES module with types only for `import`; loaded on first use.
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const head = HEADINGS.map((value) => ({ value, fontWeight: "bold" as const, wrap: true }));
  const body = statement.lines.map((line) =>
    cellsOf(line).map((cell) => {
      if (cell === null) return null;
      return typeof cell === "number" ? { value: cell, format: "#,##0" } : { value: String(neutralise(cell)) };
    }),
  );
  const columns = HEADINGS.map((_, index) => ({ width: index < 4 ? 18 : 16 }));
  const sheet = { sheet: "Đối soát", data: [head, ...body], columns, stickyRowsCount: 1 };
  return writeXlsxFile([sheet]).toBuffer();
}

function cellsOf(line: StatementLine): (string | number | null)[] {
  const code = line.channel === OWN_SHOP.id ? displayOrderCode(line.code) : line.code;
  const amounts = [line.goods, line.shipping, line.due, line.remitted];
  return [line.day, line.channel_name, code, inWords(line), ...amounts, line.remitted_on];
}

function inWords({ channel, state }: StatementLine): string {
  const known = ORDER_STATES.find((one) => one === state);
  return channel !== OWN_SHOP.id && known ? stateInWords(known).vi : (PART_WORDS[state] ?? state);
}
