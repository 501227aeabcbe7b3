import type { ProductDetail } from "@contracts/catalogue";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { FactList } from "@/ui/fact-list";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { type FactName, labelFacts } from "../domain/label-facts";
import { productTexts } from "../texts";

type Props = { product: ProductDetail; locale: Locale };

/** What a label says. What is not known is said to be unknown, so that nobody takes silence for "none". */
export function LabelSection({ product, locale }: Props) {
  const texts = productTexts(locale);
  const { known, missing } = labelFacts(product.label_facts, product.drawing);
  const facts = known.map(({ name, value }) => ({ label: texts.facts[name], value }));
  const code = product.ocop_code ? [{ label: texts.code, value: product.ocop_code }] : [];
  return (
    <Section title={texts.label} aside={product.label_facts?.sample ? <SampleTag locale={locale} /> : null}>
      <div className="space-y-3">
        <FactList facts={[...facts, ...code]} unknown={texts.unknown} />
        {missing.length > 0 ? <Missing product={product} missing={missing} locale={locale} /> : null}
        <p className="text-sm text-ink-soft">{texts.labelNote}</p>
      </div>
    </Section>
  );
}

/** Said once, with whom to ask. The register does not name every producer; who runs the shop is always there. */
function Missing({ product: { producer }, missing, locale }: Props & { missing: FactName[] }) {
  const texts = productTexts(locale);
  const { title, ask, or, operator } = texts.labelMissing;
  return (
    <Notice title={title}>
      <p>
        {sentence(
          missing.map((name) => texts.facts[name]),
          locale,
        )}
        .
      </p>
      <p>
        {ask}{" "}
        {producer ? (
          <>
            <TextLink href={localePath(locale, `/chu-the/${producer.handle}`)}>{producer.name}</TextLink> {or}{" "}
          </>
        ) : null}
        <TextLink href={localePath(locale, "/thong-tin-nguoi-ban")}>{operator}</TextLink>.
      </p>
    </Notice>
  );
}

/** Names as a sentence lists them: only the first begins with a capital. */
function sentence(names: string[], locale: Locale): string {
  const lowered = names.map((name, at) => (at === 0 ? name : name.charAt(0).toLocaleLowerCase(locale) + name.slice(1)));
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(lowered);
}
