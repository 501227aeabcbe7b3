const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
const FRACTION = /^(\d+)[.,](\d{1,4})$/;

/**
 * A price as pages and structured data print it: `"188,000"`, `"188.000"`, `"188000.00"` are all 188,000 đồng.
 * @returns whole đồng, or undefined for a fraction, nothing or nonsense
 */
export function parseDong(text: string): number | undefined {
  const digits = text.trim().replace(/\s/gu, "");
  if (GROUPED.test(digits)) return bounded(Number(digits.replace(/[.,]/g, "")));
  const fraction = FRACTION.exec(digits);
  if (fraction) return Number(fraction[2]) === 0 ? bounded(Number(fraction[1])) : undefined;
  return /^\d+$/.test(digits) ? bounded(Number(digits)) : undefined;
}

/** No speciality costs more; such a number is an id or a telephone number. */
const HIGHEST = 1_000_000_000;

function bounded(amount: number): number | undefined {
  return amount > 0 && amount <= HIGHEST ? amount : undefined;
}

const AMOUNT = String.raw`\d[\d.,]*\d|\d`;
const SHOWN = new RegExp(String.raw`(?:(${AMOUNT})\s?(?:₫|đ(?![\p{L}])|vnđ|vnd|đồng))|(?:₫\s?(${AMOUNT}))`, "giu");

/** The first amount in đồng that a text shows. */
export function shownDong(text: string): number | undefined {
  for (const [, before, after] of text.normalize("NFC").matchAll(SHOWN)) {
    const amount = parseDong(before ?? after ?? "");
    if (amount !== undefined) return amount;
  }
  return undefined;
}
