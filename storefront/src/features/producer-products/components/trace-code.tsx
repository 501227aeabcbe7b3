import { qrPath } from "@/features/product/domain/qr-path";
import type { Locale } from "@/platform/i18n/locale";
import { productTexts } from "../texts";

/** The QR code a label would carry for this tracing address; nothing for a bare code, which no phone can open. */
export function TraceCode({ locale, code }: { locale: Locale; code: string | null }) {
  if (code === null || !/^https?:\/\//.test(code) || !URL.canParse(code)) return null;
  const texts = productTexts(locale).trace;
  const { size, path } = qrPath(code);
  return (
    <section className="space-y-2 rounded-card border border-line bg-white p-4">
      <h2 className="text-lg">{texts.title}</h2>
      <p className="text-sm text-ink-soft">{texts.text}</p>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={texts.title} className="size-48 bg-white text-ink">
        <path d={path} fill="currentColor" />
      </svg>
    </section>
  );
}
