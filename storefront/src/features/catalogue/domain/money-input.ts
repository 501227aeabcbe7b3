import type { Vnd } from "@contracts/common";

const UNITS: Record<string, number> = { k: 1_000, ngan: 1_000, nghin: 1_000, tr: 1_000_000, trieu: 1_000_000 };
const AMOUNT = /^(\d{1,12})(k|ngan|nghin|tr|trieu)?(d|dong|vnd)?$/;

/**
 * Whole đồng from what somebody typed: `50.000`, `50,000`, `50000 đ`, `50k`, `50 ngàn`. A dot or comma only separates
 * thousands: "50.000" is fifty thousand, never fifty.
 * @returns null where it is no amount
 */
export function readMoneyInput(text: string): Vnd | null {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[đ₫]/g, "d");
  const parts = AMOUNT.exec(plain.replace(/[\s.,]/g, ""));
  if (!parts) return null;
  const amount = Number(parts[1]) * (UNITS[parts[2] ?? ""] ?? 1);
  return Number.isSafeInteger(amount) && amount <= 1_000_000_000_000 ? amount : null;
}
