import { LosslessNumber, parse, stringify } from "lossless-json";
import { z } from "zod";

/** Integers that do not fit a JavaScript number stay text: 18-digit ids survive. */
function readNumber(text: string): number | string {
  const value = Number(text);
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? text : value;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Bytes to text; invalid UTF-8 throws instead of turning into question marks. */
export function readText(body: Uint8Array): string {
  return utf8.decode(body);
}

/** Throws `SyntaxError`, `TypeError` (UTF-8) or `RangeError` (nesting) on anything that is not one JSON value. */
export function parseJson(text: string): unknown {
  return parse(text, undefined, { parseNumber: readNumber });
}

/** A number written in JSON digit by digit from text, for ids a channel wants as numbers. */
export function jsonNumber(digits: string): LosslessNumber {
  return new LosslessNumber(digits);
}

export function writeJson(value: unknown): string {
  return stringify(value) ?? "null";
}

/** An id that a channel may print as number or text. */
export const wireId = z.union([z.string(), z.number().int()]).transform(String);

/** Money or quantity that a channel may print as `120000`, `120000.0` or `"120000.00"`; a true fraction is refused. */
export const wholeNumber = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)])
  .transform(Number)
  .pipe(z.number().int());

/** `true`, `"true"`, `1` and their opposites. */
export const looseBoolean = z
  .union([z.boolean(), z.enum(["true", "false"]), z.literal(0), z.literal(1)])
  .transform((value) => value === true || value === "true" || value === 1);
