import type { Vnd } from "../../contracts/common";
import { normaliseText } from "../vietnamese/fold";

const CURRENCY = /\s*(?:₫|đồng|đ|vnđ|vnd|dong)\s*$/u;
const PLAIN = /^\d+$/;
/** Groups of exactly three digits, one kind of separator throughout: `1.250.000`, `1,250,000`, `1 250 000`. */
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?:,\d{3})+$|^[1-9]\d{0,2}(?: \d{3})+$/;
const MULTIPLIED = /^(\d+)(?:[.,](\d{1,2}))?\s*(k|ngàn|ngan|nghìn|nghin|tr|triệu|trieu)$/u;
/** Spoken short form: `1tr5` is one and a half million. */
const MILLION_AND = /^(\d+)\s*tr\s*(\d{1,3})$/u;
const HIGHEST = 1_000_000_000_000;

/**
 * Reads an amount as Vietnamese people write it, in whole đồng. A dot or comma before three digits groups thousands,
 * so `50.000` is fifty thousand and never fifty. `50k`, `50 ngàn`, `1,5 triệu` and `1tr5` are understood.
 * @returns null where the text has no single meaning (`50.00`, `1.250k`, `-5`), is no amount or is above 10¹² đồng
 */
export function parseVnd(text: string): Vnd | null {
  const amount = normaliseText(text).toLowerCase().replace(CURRENCY, "");
  const value = parseDigits(amount) ?? parseMultiplied(amount) ?? parseMillionAnd(amount);
  return value === null || value > HIGHEST ? null : value;
}

function parseDigits(amount: string): Vnd | null {
  if (PLAIN.test(amount) || GROUPED.test(amount)) return Number(amount.replace(/[., ]/g, ""));
  return null;
}

function parseMultiplied(amount: string): Vnd | null {
  const parts = MULTIPLIED.exec(amount);
  if (!parts) return null;
  const [, whole = "", fraction = "", word = ""] = parts;
  return withFraction(whole, fraction, word.startsWith("tr") ? 6 : 3);
}

function parseMillionAnd(amount: string): Vnd | null {
  const parts = MILLION_AND.exec(amount);
  return parts ? withFraction(parts[1] ?? "", parts[2] ?? "", 6) : null;
}

/** `whole.fraction × 10^zeros` by moving digits, since floating point would lose a đồng. */
function withFraction(whole: string, fraction: string, zeros: number): Vnd {
  return Number(whole + fraction.padEnd(zeros, "0"));
}
