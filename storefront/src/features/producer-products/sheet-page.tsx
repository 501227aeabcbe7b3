import { SubmitButton } from "@/platform/forms/submit-button";
import { localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Field } from "@/ui/field";
import { Section } from "@/ui/section";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { productTexts } from "./texts";

export const sheetMetadata = producerMetadata((locale) => productTexts(locale).sheet.title);

/** Many products at once: the sheet down, the edited sheet up. */
export const SheetPage = producerPage(async (_props: { params: Promise<{ locale: string }> }, producer) => {
  const { locale, notice } = producer;
  const { sheet: texts, list } = productTexts(locale);
  const page = localePath(locale, "/kenh-chu-the/bang-tinh");
  const fault = notice?.fields.find(({ field }) => field === "file");
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: list.title, href: "/kenh-chu-the/san-pham" }]}
    >
      <div className="max-w-2xl">
        <Section title={texts.downloadTitle} className="mt-2 sm:mt-2">
          <p className="mb-3 text-ink-soft">{texts.downloadHint}</p>
          <div className="flex flex-wrap gap-2">
            <ButtonLink look="secondary" href={`${page}/tai-ve/xlsx`} download>
              {texts.download}
            </ButtonLink>
            <ButtonLink look="quiet" href={`${page}/tai-ve/csv`} download>
              {texts.downloadCsv}
            </ButtonLink>
          </div>
        </Section>
        <Section title={texts.uploadTitle}>
          <form
            method="post"
            action={`${page}/gui`}
            encType="multipart/form-data"
            className="space-y-5 rounded-card border border-line bg-white p-4 sm:p-6"
          >
            <Field
              label={texts.file}
              name="file"
              type="file"
              accept=".xlsx,.csv"
              hint={texts.fileHint}
              fault={fault && (locale === "en" ? fault.message_en : fault.message)}
              required
            />
            <SubmitButton pending={texts.checking}>{texts.check}</SubmitButton>
          </form>
        </Section>
      </div>
    </ProducerFrame>
  );
});
