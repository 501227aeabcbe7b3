/** What a text says about contents: of one piece, in grams or millilitres, and how many pieces. */
export interface Quantity {
  readonly amount?: number;
  readonly unit?: "g" | "ml";
  /** Pieces in the offer; 1 when nothing is said. */
  readonly count: number;
}

/** A degree, a percentage or a class: part of what the product is, not of how much there is. */
export interface Strength {
  readonly value: number;
  readonly kind: "%" | "độ";
}

export interface Measured {
  readonly quantities: readonly Quantity[];
  readonly strengths: readonly Strength[];
  /** The text without all of them. */
  readonly rest: string;
}

const NUMBER = String.raw`\d{1,5}(?:[.,]\d{1,3})?`;
const MASS = `kg|kgs|kí|ký|kilo|gram|gam|gr|g|lạng|ml|lít|lit|l`;
const PIECE = `hộp|gói|túi|chai|lon|hũ|lọ|bịch|bì|thùng|cái|củ|quả|trái|viên|miếng|thanh|tép|cây|bộ|set|khay|vỉ|can|tờ|sản phẩm|hop|goi|tui|hu|lo|bich|bi|thung|cai|cu|qua|trai|vien|mieng|cay|bo|vi`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
const BEFORE = String.raw`(?<![\p{L}\p{N}.,])`;

const STRENGTH = new RegExp(
  String.raw`${BEFORE}(${NUMBER})\s?(%|độ(?:\s?đạm)?${AFTER}|°\s?n?${AFTER}|do dam${AFTER})`,
  "giu",
);
/** `3 x 500g`, `3 gói x 500g`, `500g x 3`, `500ml*3`. */
const TIMES = new RegExp(
  String.raw`${BEFORE}(\d{1,3})\s?(?:${PIECE})?\s?[x×*]\s?(${NUMBER})\s?(${MASS})${AFTER}`,
  "giu",
);
const TIMES_AFTER = new RegExp(
  String.raw`${BEFORE}(${NUMBER})\s?(${MASS})\s?[x×*]\s?(\d{1,3})(?:\s?(?:${PIECE})${AFTER})?`,
  "giu",
);
/** `1kg/2 gói`: a total with its parts. */
const TOTAL = new RegExp(String.raw`${BEFORE}(${NUMBER})\s?(${MASS})\s?/\s?(\d{1,3})\s?(?:${PIECE})${AFTER}`, "giu");
const PLAIN = new RegExp(String.raw`${BEFORE}(${NUMBER})\s?(${MASS})${AFTER}(?:\s?/\s?(?:${PIECE})${AFTER})?`, "giu");
/** `combo 3`, `combo 10 hộp`, `thùng 20 gói`, `gồm 6 lon`, `(25 túi)`. */
const PACK = new RegExp(
  String.raw`(?:${BEFORE}(?:combo|set|lốc|bộ|thùng|gồm|mua)\s{0,2}(\d{1,3})(?:\s?(?:${PIECE})${AFTER})?)`,
  "giu",
);
const PIECES = new RegExp(String.raw`${BEFORE}(\d{1,3})\s?(?:${PIECE})${AFTER}`, "giu");

const FACTORS: Readonly<Record<string, readonly [number, "g" | "ml"]>> = {
  kg: [1_000, "g"],
  kgs: [1_000, "g"],
  kí: [1_000, "g"],
  ký: [1_000, "g"],
  kilo: [1_000, "g"],
  lạng: [100, "g"],
  ml: [1, "ml"],
  lít: [1_000, "ml"],
  lit: [1_000, "ml"],
  l: [1_000, "ml"],
};

/** `0,5` and `0.5` are a half; `1.000` before a unit is a thousand. */
function numeral(text: string): number {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? Number(text.replace(/[.,]/, "")) : Number(text.replace(",", "."));
}

function measure(amount: string, unit: string): { amount: number; unit: "g" | "ml" } {
  const [factor, base] = FACTORS[unit.toLowerCase()] ?? [1, "g"];
  return { amount: Math.round(numeral(amount) * factor * 100) / 100, unit: base };
}

/** Takes contents, packs, degrees and percentages out of a title. */
export function measured(text: string): Measured {
  const quantities: Quantity[] = [];
  const strengths: Strength[] = [];
  let count = 1;
  let rest = text.normalize("NFC");
  const take = (pattern: RegExp, read: (parts: readonly string[]) => void) => {
    rest = rest.replace(pattern, (_, ...parts: unknown[]) => {
      read(parts.map(String));
      return " ";
    });
  };
  take(STRENGTH, ([value = "", kind = ""]) =>
    strengths.push({ value: numeral(value), kind: kind === "%" ? "%" : "độ" }),
  );
  take(TIMES, ([n = "", amount = "", unit = ""]) => quantities.push({ ...measure(amount, unit), count: Number(n) }));
  take(TIMES_AFTER, ([amount = "", unit = "", n = ""]) =>
    quantities.push({ ...measure(amount, unit), count: Number(n) }),
  );
  take(TOTAL, ([amount = "", unit = "", n = ""]) => {
    const total = measure(amount, unit);
    quantities.push({ ...total, amount: total.amount / Math.max(1, Number(n)), count: Number(n) });
  });
  take(PLAIN, ([amount = "", unit = ""]) => quantities.push({ ...measure(amount, unit), count: 1 }));
  take(PACK, ([n = ""]) => {
    count = Math.max(count, Number(n));
  });
  take(PIECES, ([n = ""]) => {
    count = Math.max(count, Number(n));
  });
  const counted = quantities.map((quantity) => (quantity.count === 1 ? { ...quantity, count } : quantity));
  return { quantities: counted.length === 0 && count > 1 ? [{ count }] : counted, strengths, rest };
}
