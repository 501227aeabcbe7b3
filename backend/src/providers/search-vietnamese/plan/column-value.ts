import { invalid } from "../refusal";
import type { Column } from "./index-plan";
import { storableText } from "./storable-text";

/** A value as PostgreSQL takes it for a column. Instants are ISO 8601 texts in UTC; a plain day means its UTC midnight. */
export type SqlValue = string | number | boolean | null;

/**
 * Reads a value of a document or of a filter as the type of its column.
 * @throws MedusaError INVALID_DATA for a value of another type
 */
export function columnValue(column: Column, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case "text":
      return storableText(String(value));
    case "bigint":
      return integerValue(column, value);
    case "double precision":
      return numberValue(column, value);
    case "boolean":
      return booleanValue(column, value);
    case "timestamptz":
      return instantValue(column, value);
  }
}

function numberValue(column: Column, value: unknown): number {
  const number =
    typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : invalid(`"${column.path}" needs a number`);
}

function integerValue(column: Column, value: unknown): number {
  const number = numberValue(column, value);
  return Number.isSafeInteger(number) ? number : invalid(`"${column.path}" needs a whole number`);
}

function booleanValue(column: Column, value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "false") return value === "true";
  return invalid(`"${column.path}" needs true or false`);
}

function instantValue(column: Column, value: unknown): string {
  const date =
    value instanceof Date
      ? value
      : typeof value === "string" || typeof value === "number"
        ? new Date(value)
        : new Date(Number.NaN);
  const year = date.getUTCFullYear();
  // PostgreSQL reads ISO years of four digits only.
  return year >= 1 && year <= 9999 ? date.toISOString() : invalid(`"${column.path}" needs a date`);
}
