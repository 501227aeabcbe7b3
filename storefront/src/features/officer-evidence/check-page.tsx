import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { CorrectCheck } from "./components/correct-check";
import { EvidencePhoto, photoWords } from "./components/evidence-photo";
import { evidenceTexts } from "./texts";
import { checkSchema, productSchema } from "./wire";

type Props = { params: Promise<{ locale: string; id: string }> };

export const checkMetadata = deskMetadata((locale) => evidenceTexts(locale).product.evidence);

/** Everything that is kept of one check, down to its place in the chain. */
export const CheckPage = deskPage(async ({ params }: Props, desk) => {
  const { locale, notice, session } = desk;
  const { check: texts, product, outcome, grade, queue } = evidenceTexts(locale);
  const id = (await params).id;
  const { check, record, excerpt, note, reasons } = await deskGet(
    `/officer/presence/checks/${encodeURIComponent(id)}`,
    checkSchema,
  );
  const { product: sold, channels } = await deskGet(
    `/officer/presence/products/${encodeURIComponent(check.product_id)}`,
    productSchema,
  );
  const channel = channels.find(({ channel_id }) => channel_id === check.channel_id);
  const facts = [
    { label: texts.product, value: [sold.name, sold.producer].filter(Boolean).join(", ") },
    { label: product.channel, value: channel?.name[locale] ?? check.channel_id },
    { label: product.at, value: formatInstant(check.observed_at, locale) },
    { label: product.outcome, value: outcome[check.outcome] },
    { label: product.grade, value: grade[check.grade] },
    { label: texts.hash, value: record.hash },
    { label: texts.previous, value: record.previous },
  ];
  const correctable = session.role !== "helper" && check.overruled_by === null;
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.title, { number: record.sequence })}
      intro={texts.intro}
      trail={[
        { label: queue.title, href: "/can-bo/bang-chung" },
        { label: sold.name, href: `/can-bo/bang-chung/san-pham/${check.product_id}` },
      ]}
    >
      <dl className="divide-y divide-line rounded-card border border-line bg-white px-4">
        {facts.map(({ label, value }) => (
          <div key={label} className="grid gap-x-4 py-2 sm:grid-cols-[12rem_1fr]">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      {note ? (
        <section className="mt-6">
          <h2 className="mb-2 text-xl">{texts.note}</h2>
          <p className="max-w-prose break-words whitespace-pre-line">{note}</p>
        </section>
      ) : null}
      {check.photo ? (
        <section className="mt-6">
          <h2 className="mb-2 text-xl">{texts.photo}</h2>
          <EvidencePhoto sha256={check.photo} alt={photoWords(check, locale)} locale={locale} shown="page" />
          <p className="mt-1 text-sm text-ink-soft">{texts.photoHint}</p>
        </section>
      ) : null}
      {reasons.length > 0 ? (
        <section className="mt-6">
          <h2 className="mb-2 text-xl">{texts.reasons}</h2>
          <ul className="list-disc space-y-1 pl-6">
            {reasons.map((reason) => (
              <li key={reason.vi}>{reason[locale]}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="mt-6">
        <h2 className="mb-2 text-xl">{texts.excerpt}</h2>
        <p className="max-w-prose break-words whitespace-pre-line">{excerpt ?? texts.noExcerpt}</p>
      </section>
      {check.overruled_by === null ? null : (
        <p className="mt-6">
          <TextLink href={localePath(locale, `/can-bo/bang-chung/lan-kiem/${check.overruled_by}`)}>
            {texts.overruledBy}
          </TextLink>
        </p>
      )}
      {correctable ? <CorrectCheck check={check} locale={locale} notice={notice} /> : null}
      <details className="mt-6">
        <summary className="inline-flex min-h-11 items-center font-bold underline underline-offset-4">
          {texts.body}
        </summary>
        <pre className="max-w-full rounded-control bg-sand p-3 text-xs break-all whitespace-pre-wrap">
          {JSON.stringify(record.body, null, 2)}
        </pre>
      </details>
    </DeskFrame>
  );
});
