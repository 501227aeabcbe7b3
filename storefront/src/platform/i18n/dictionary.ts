import type { Locale } from "./locale";

/** A tree of texts. Both languages of a feature have the same shape; `messages.spec.ts` compares the keys. */
export type Messages = { [key: string]: string | Messages };

/**
 * Binds the two languages of one feature.
 * @example const texts = dictionary({ vi, en }); texts("vi").title
 */
export function dictionary<Shape extends Messages>(languages: Record<Locale, Shape>): (locale: Locale) => Shape {
  return (locale) => languages[locale];
}

/**
 * Puts values into a text: `fill("{count} sản phẩm", { count: 3 })`.
 * A hole without a value stays visible, so that a slip is seen and not swallowed.
 */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
