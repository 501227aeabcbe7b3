import type { ProductDetail } from "@contracts/catalogue";
import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { FactList } from "@/ui/fact-list";
import { Section } from "@/ui/section";
import { labelFacts } from "../domain/label-facts";
import { productTexts } from "../texts";

/** What a label says. What is not known is said to be unknown, so that nobody takes silence for "none". */
export function LabelSection({ product, locale }: { product: ProductDetail; locale: Locale }) {
  const texts = productTexts(locale);
  const facts = labelFacts(product.label_facts, product.drawing).map(({ name, value }) => ({
    label: texts.facts[name],
    value,
  }));
  const code = product.ocop_code ? [{ label: texts.code, value: product.ocop_code }] : [];
  return (
    <Section title={texts.label} aside={product.label_facts?.sample ? <SampleTag locale={locale} /> : null}>
      <FactList facts={[...facts, ...code]} unknown={texts.unknown} />
      <p className="mt-3 text-sm text-ink-soft">{texts.labelNote}</p>
    </Section>
  );
}
