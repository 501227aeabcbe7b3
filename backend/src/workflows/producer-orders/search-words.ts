export type OrderSearch = { code: string | null; phone_ending: string | null };

const NOTHING: OrderSearch = { code: null, phone_ending: null };
const PHONE_ENDING = 4;

/**
 * What a producer typed to find an order: part of its code as printed or said, or the buyer's number or its last digits, of which
 * four are kept. Digits alone may be either.
 */
export function orderSearch(typed: string): OrderSearch {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-.+]+/gu, "");
  if (text === "") return NOTHING;
  const digits = /^\d{2,}$/.test(text) ? text.slice(-PHONE_ENDING) : null;
  return { code: text, phone_ending: digits };
}
