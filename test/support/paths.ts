export const LOCALES = ["vi", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The address people see: Vietnamese without prefix, English under `/en`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === "vi") return path;
  return path === "/" ? "/en" : `/en${path}`;
}
