import type { Story as Told } from "@contracts/catalogue";
import type { Locale } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { Section } from "@/ui/section";
import { productTexts } from "../texts";

/** The story in the reader's language, or in Vietnamese where nobody has translated it. */
export function Story({ story, locale }: { story: Told; locale: Locale }) {
  const translated = locale === "en" ? story.text_en : story.text_vi;
  const text = translated ?? story.text_vi;
  return (
    <Section title={productTexts(locale).story} aside={story.sample ? <SampleTag locale={locale} /> : null}>
      <div lang={translated ? undefined : "vi"} className="max-w-prose space-y-4 text-lg">
        {text.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph} className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
      </div>
    </Section>
  );
}
