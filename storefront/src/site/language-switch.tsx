import { type Locale, localePath } from "@/platform/i18n/locale";
import { siteTexts } from "./texts";

/** The same page in the other language. Its name is written in that language, for those who cannot read this one. */
export function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  const other: Locale = locale === "vi" ? "en" : "vi";
  const { language } = siteTexts(locale);
  return (
    <a
      href={localePath(other, path)}
      hrefLang={other}
      lang={other}
      aria-label={language.label}
      className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-control px-2 text-sm text-ink-soft hover:bg-leaf-tint hover:text-leaf"
    >
      {language.other}
    </a>
  );
}
