import { z } from "@medusajs/framework/zod";
import { CHANNELS } from "@ocop/integrations/channels";
import { columnMapping } from "@ocop/integrations/exchange";

const code = z.string().refine((text) => CHANNELS.some((channel) => channel.code === text), {
  message: "Không có sàn này. || There is no such channel.",
});
const id = z.string().min(1).max(100);

export const columnsQuerySchema = z.object({ channel: code });
export const columnsTrySchema = z.strictObject({
  channel: code,
  /** Checked by the exchange's own rules in the handler. */
  columns: z.record(z.string(), z.unknown()),
});
export const columnsSaveSchema = columnsTrySchema.extend({ based_on: z.number().int().min(0) });

/** The version is ours to count, the channel is the one asked for. */
export function columnsBodySchema(channel: string, version: number) {
  return z.record(z.string(), z.unknown()).transform((body, context) => {
    const checked = columnMapping.safeParse({ ...body, channel, version });
    if (checked.success) return checked.data;
    for (const issue of checked.error.issues)
      context.addIssue({ code: "custom", path: [...issue.path], message: sayColumnIssue(issue) });
    return z.NEVER;
  });
}

/** The exchange's own rules, as an officer reads them. */
const COLUMN_RULES: Readonly<Record<string, string>> = {
  "exactly one column must carry the row code":
    "Phải có đúng một cột lấy từ mã dòng; nhờ mã đó kết quả mới đọc lại được. || Exactly one column must be filled from the row code, by which answers are read back.",
  "a column is a field or a constant":
    "Mỗi cột lấy từ một mục, hoặc có một giá trị cố định. || Each column is filled from one field, or with one constant.",
  "headers must differ": "Hai cột không được trùng tiêu đề. || Two columns must not have the same header.",
};
const COLUMN_PARTS: Readonly<Record<string, { vi: string; en: string }>> = {
  header: { vi: "tiêu đề cần từ 1 đến 100 chữ", en: "its header needs 1 to 100 characters" },
  field: { vi: "hãy chọn lại nơi lấy dữ liệu", en: "please choose again what fills it" },
  constant: { vi: "giá trị cố định dài nhất 500 chữ", en: "its constant may have 500 characters" },
  maxLength: { vi: "độ dài tối đa là một số nguyên dương", en: "its greatest length is a positive whole number" },
};

function sayColumnIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  const rule = COLUMN_RULES[message];
  if (rule !== undefined) return rule;
  const [, at, part] = path;
  if (typeof at !== "number")
    return "Bảng cần tên trang từ 1 đến 31 chữ và ít nhất hai cột. || The sheet needs a name of 1 to 31 characters and two columns at least.";
  const { vi, en } = COLUMN_PARTS[String(part)] ?? { vi: "xin xem lại", en: "please look at it again" };
  return `Cột ${at + 1}: ${vi}. || Column ${at + 1}: ${en}.`;
}

export const rowsChangeSchema = z.strictObject({
  add: z.array(id).max(2_000).default([]),
  remove: z.array(id).max(2_000).default([]),
});

export const batchWishSchema = z.strictObject({
  format: z.enum(["csv", "xlsx"]).default("xlsx"),
  kind: z.enum(["full", "delta"]).default("delta"),
});

export const resultsQuerySchema = z.object({
  apply: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true"),
});
