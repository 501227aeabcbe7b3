import { z } from "zod";

/** What a column can be filled with. */
export const EXCHANGE_FIELDS = [
  "rowCode",
  "name",
  "size",
  "category",
  "description",
  "price",
  "stock",
  "saleUnit",
  "weight",
  "pictures",
  "stars",
  "decisionNumber",
  "certificateExpiry",
  "producerName",
  "producerAddress",
  "gtin",
  "traceUrl",
  "papers",
] as const;
export type ExchangeField = (typeof EXCHANGE_FIELDS)[number];

const column = z.object({
  header: z.string().min(1).max(100),
  field: z.enum(EXCHANGE_FIELDS).optional(),
  /** Written into every row instead of a field. */
  constant: z.string().max(500).optional(),
  required: z.boolean().default(false),
  maxLength: z.number().int().positive().optional(),
  allowed: z.array(z.string()).optional(),
  /** Weight is kept in grams. */
  unit: z.enum(["g", "kg"]).optional(),
  /** Which of several pictures or papers; all of them, one per line, when absent. */
  position: z.number().int().nonnegative().optional(),
});

/**
 * The columns of one channel's sheet. An administrator edits it when the channel changes its sheet, so nothing of it
 * is code; the row code must be among the columns, or no answer could be read back.
 */
export const columnMapping = z
  .object({
    channel: z.string().min(1),
    version: z.number().int().positive(),
    /** Where these columns come from; shown to whoever downloads the file. */
    origin: z.object({ vi: z.string(), en: z.string() }),
    sheetName: z.string().min(1).max(31),
    columns: z.array(column).min(2),
  })
  .refine(
    ({ columns }) => columns.filter(({ field }) => field === "rowCode").length === 1,
    "exactly one column must carry the row code",
  )
  .refine(
    ({ columns }) => columns.every(({ field, constant }) => (field === undefined) !== (constant === undefined)),
    "a column is a field or a constant",
  )
  .refine(({ columns }) => new Set(columns.map(({ header }) => header)).size === columns.length, "headers must differ");
export type ColumnMapping = z.output<typeof columnMapping>;

/** Our neutral default: no marketplace's own template, and never called one. */
export function neutralMapping(channel: string): ColumnMapping {
  return columnMapping.parse({
    channel,
    version: 1,
    origin: {
      vi: "Bảng trung lập của hệ thống, không phải mẫu của sàn. Quản trị viên chỉnh cột theo mẫu sàn cung cấp.",
      en: "This system's neutral sheet, not the marketplace's template. An administrator adapts the columns.",
    },
    sheetName: "San pham",
    columns: [
      { header: "Mã dòng", field: "rowCode", required: true },
      { header: "Tên sản phẩm", field: "name", required: true, maxLength: 255 },
      { header: "Nhóm hàng", field: "category" },
      { header: "Mô tả", field: "description" },
      { header: "Giá bán (đồng)", field: "price", required: true },
      { header: "Số lượng", field: "stock", required: true },
      { header: "Đơn vị tính", field: "saleUnit" },
      { header: "Khối lượng (g)", field: "weight", unit: "g", required: true },
      { header: "Ảnh", field: "pictures", required: true },
      { header: "Hạng sao OCOP", field: "stars" },
      { header: "Số quyết định", field: "decisionNumber" },
      { header: "Hiệu lực đến", field: "certificateExpiry" },
      { header: "Chủ thể", field: "producerName", required: true },
      { header: "Địa chỉ chủ thể", field: "producerAddress" },
      { header: "Mã GTIN", field: "gtin" },
      { header: "Truy xuất nguồn gốc", field: "traceUrl" },
      { header: "Giấy tờ", field: "papers" },
    ],
  });
}
