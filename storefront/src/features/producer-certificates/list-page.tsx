import { fill } from "@/platform/i18n/dictionary";
import { localePath } from "@/platform/i18n/locale";
import { SampleTag } from "@/site/sample-tag";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { CERTIFICATES } from "./addresses";
import { NextDay, StageBadge } from "./components";
import { dossierTexts } from "./texts";
import { certificatesSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const certificateListMetadata = producerMetadata((locale) => dossierTexts(locale).list.title);

/** A producer's certificates, what is due soonest first, each with the next day to know. */
export const CertificateListPage = producerPage(async ({ searchParams }: Props, producer) => {
  const { locale } = producer;
  const texts = dossierTexts(locale).list;
  const { certificates } = await producerGet("/producer/certificates", certificatesSchema);
  return (
    <ProducerFrame producer={producer} title={texts.title} intro={texts.intro}>
      {(await searchParams).loi === "lon" ? (
        <Notice tone="fault" role="alert" className="mb-4" title={texts.tooLarge} />
      ) : null}
      {certificates.length === 0 ? <EmptyState title={texts.emptyTitle} text={texts.emptyText} /> : null}
      <ul className="grid gap-3 sm:grid-cols-2">
        {certificates.map((certificate) => (
          <li key={certificate.product_id} className="space-y-2 rounded-card border border-line bg-white p-4">
            <h2 className="text-lg">{certificate.name}</h2>
            <p className="flex flex-wrap items-center gap-2">
              {certificate.stars === null ? null : fill(texts.stars, { stars: certificate.stars })}
              <StageBadge certificate={certificate} locale={locale} />
              {certificate.sample ? <SampleTag locale={locale} /> : null}
            </p>
            <NextDay certificate={certificate} locale={locale} />
            <p className="text-sm text-ink-soft">{fill(texts.papers, certificate.papers)}</p>
            <ButtonLink
              look="secondary"
              className="w-full sm:w-auto"
              href={localePath(locale, `${CERTIFICATES}/${certificate.product_id}`)}
            >
              {texts.open}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </ProducerFrame>
  );
});
