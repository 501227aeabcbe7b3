import { createHash } from "node:crypto";
import type { ReportContent } from "../../../contracts/reports";

/** SHA-256 of a report's content, whatever the order its fields were kept in. Lower-case hexadecimal. */
export function contentHash(content: ReportContent): string {
  return createHash("sha256").update(canonical(content)).digest("hex");
}

/** JSON with the fields of every object in order of their names, and no blanks. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
}
