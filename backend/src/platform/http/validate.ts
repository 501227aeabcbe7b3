import type { z } from "@medusajs/framework/zod";
import type { FieldFault } from "../../contracts/common";
import { invalidInput } from "./errors";

/**
 * Parses foreign input or throws the one error shape with a fault per field.
 * A schema may carry both languages in a message as `tiếng Việt || English`.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalidInput(result.error.issues.flatMap(toFieldFaults));
}

function toFieldFaults(issue: z.core.$ZodIssue): FieldFault[] {
  const field = issue.path.map(String).join(".");
  if (issue.code !== "unrecognized_keys") return [toFieldFault(field, issue.message)];
  return issue.keys.map((key) => ({
    field: [field, key].filter((part) => part !== "").join("."),
    message: "Không có ô hay tham số này.",
    message_en: "There is no such field.",
  }));
}

function toFieldFault(field: string, text: string): FieldFault {
  const [vietnamese, english] = text.split(" || ");
  if (vietnamese && english) return { field, message: vietnamese, message_en: english };
  return { field, message: "Giá trị không hợp lệ. Xin sửa lại.", message_en: text };
}
