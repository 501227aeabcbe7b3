import type { OwnCertificate, OwnDossier } from "@contracts/producer-certificates";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { FactList } from "@/ui/fact-list";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { CERTIFICATES } from "./addresses";
import { ChecklistEntry } from "./checklist-entry";
import { NextDay, StageBadge } from "./components";
import { dossierTexts } from "./texts";
import { dossierSchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };

export const dossierMetadata = producerMetadata((locale) => dossierTexts(locale).list.title);

/** The file of one product's re-assessment: its days, and its papers one by one. */
export const DossierPage = producerPage(async ({ params }: Props, producer) => {
  const { locale } = producer;
  const { list, detail: texts } = dossierTexts(locale);
  const { id } = await params;
  const dossier = await producerGet(`/producer/certificates/${encodeURIComponent(id)}`, dossierSchema);
  const { certificate } = dossier;
  return (
    <ProducerFrame
      producer={producer}
      title={fill(texts.title, { name: certificate.name })}
      trail={[{ label: list.title, href: CERTIFICATES }]}
    >
      <div className="space-y-2">
        <StageBadge certificate={certificate} locale={locale} />
        <NextDay certificate={certificate} locale={locale} />
        <p className="font-bold">{fill(list.papers, certificate.papers)}</p>
      </div>
      <Timeline certificate={certificate} locale={locale} />
      <p className="mt-6">
        <ButtonLink
          look="secondary"
          className="w-full sm:w-auto"
          href={localePath(locale, `${CERTIFICATES}/${certificate.product_id}/ho-so`)}
        >
          {texts.folder}
        </ButtonLink>
        <span className="mt-1 block text-sm text-ink-soft">{texts.folderHint}</span>
      </p>
      <Checklist dossier={dossier} locale={locale} />
    </ProducerFrame>
  );
});

function Timeline({ certificate, locale }: { certificate: OwnCertificate; locale: Locale }) {
  const texts = dossierTexts(locale).detail;
  const { window } = certificate;
  const shown = (day: string | null) => (day === null ? null : formatDay(day, locale));
  const facts = [
    { label: texts.decision, value: certificate.decision_number },
    { label: texts.decidedOn, value: shown(certificate.decided_on) },
    ...(window
      ? [
          { label: texts.remind, value: shown(window.remind_on) },
          { label: texts.opens, value: shown(window.opens_on) },
          { label: texts.urge, value: shown(window.urge_on) },
          { label: texts.closes, value: shown(window.closes_on) },
          { label: texts.expires, value: shown(window.expires_on) },
        ]
      : []),
  ];
  const citation = window && (locale === "en" ? window.citation_en : window.citation);
  return (
    <Section title={texts.timeline}>
      <FactList unknown={texts.unknown} facts={facts} />
      {citation ? <p className="mt-2 text-sm text-ink-soft">{fill(texts.law, { citation })}</p> : null}
      {window?.before_rule ? (
        <Notice className="mt-3">
          <p>{texts.beforeRule}</p>
        </Notice>
      ) : null}
    </Section>
  );
}

function Checklist({ dossier, locale }: { dossier: OwnDossier; locale: Locale }) {
  const texts = dossierTexts(locale).detail;
  const citation = locale === "en" ? dossier.citation_en : dossier.citation;
  return (
    <Section title={texts.checklist}>
      <p className="mb-4 max-w-prose text-sm text-ink-soft">{fill(texts.checklistHint, { citation })}</p>
      <ol className="space-y-3">
        {dossier.checklist.map((entry) => (
          <ChecklistEntry key={entry.kind} entry={entry} product={dossier.certificate.product_id} locale={locale} />
        ))}
      </ol>
    </Section>
  );
}
