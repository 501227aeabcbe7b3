import type { VerifyAnswer } from "@contracts/catalogue";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Section } from "@/ui/section";
import { verifyTexts } from "./texts";

/** Names that resemble the one asked for. Without their certificates: a state beside them would be read as the answer. */
export function Similar({ products, locale }: { products: VerifyAnswer["similar"]; locale: Locale }) {
  const texts = verifyTexts(locale);
  if (products.length === 0) return null;
  return (
    <Section title={texts.similar} className="print:hidden">
      <p className="text-ink-soft">{texts.similarText}</p>
      <ul className="mt-3 divide-y divide-line rounded-card border border-line bg-white">
        {products.map(({ handle, name, producer, place_text }) => (
          <li key={handle}>
            <a href={localePath(locale, `/san-pham/${handle}`)} className="block px-4 py-3 hover:bg-leaf-tint">
              <span className="font-bold text-leaf underline underline-offset-4">{name}</span>
              <span className="block text-sm text-ink-soft">{[producer, place_text].filter(Boolean).join(" · ")}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
