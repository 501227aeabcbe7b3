import type { OfferRule } from "@contracts/producer-channels";
import { type Asked, wordIn } from "./addresses";

/**
 * The change an address asks for; null where it asks for none or a number is missing. Vietnamese write 50.000 for fifty thousand
 * and 2,5 for two and a half.
 */
export function ruleIn(asked: Asked): OfferRule | null {
  const price = priceRule(wordIn(asked, "gia"), wordIn(asked, "gia-so"));
  const stock = stockRule(wordIn(asked, "ton"), wordIn(asked, "ton-so"));
  return price || stock ? { ...(price && { price }), ...(stock && { stock }) } : null;
}

function priceRule(how: string, written: string): OfferRule["price"] | null {
  if (how === "percent") {
    const percent = Number(written.replace(/\s|%/g, "").replace(",", "."));
    return written !== "" && Number.isFinite(percent) ? { percent } : null;
  }
  const set = whole(written);
  return how === "set" && set !== null ? { set } : null;
}

function stockRule(how: string, written: string): OfferRule["stock"] | null {
  const number = whole(written);
  if (number === null) return null;
  if (how === "set") return { set: number };
  return how === "add" ? { add: number } : null;
}

function whole(written: string): number | null {
  const digits = written.replace(/[\s.]|đ|₫/g, "");
  return /^-?\d{1,10}$/.test(digits) ? Number(digits) : null;
}
