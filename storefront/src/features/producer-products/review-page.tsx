import type { ContentSubmissionView, ContentWarning } from "@contracts/content-desk";
import type { OwnProduct } from "@contracts/producer-products";
import { formatInstant } from "@/platform/format/instant";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { cameFromHome, WAY_BACK } from "../producer-session/way-back";
import { ContentBadge } from "./components/content-badge";
import { productPath, readProduct } from "./read-product";
import { pageOfField } from "./subjects";
import { productTexts } from "./texts";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const reviewMetadata = producerMetadata((locale) => productTexts(locale).review.title);

/** What goes to an officer before buyers see it, what they answered, and what was sent before. */
export const ReviewPage = producerPage(async ({ params, searchParams }: Props, producer) => {
  const { locale } = producer;
  const own = await readProduct(params);
  const { review: texts, list } = productTexts(locale);
  const of = (weight: ContentWarning["weight"]) => own.warnings.filter((warning) => warning.weight === weight);
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[
        { label: list.title, href: "/kenh-chu-the/san-pham" },
        { label: own.product.name, href: productPath(own.product.id) },
      ]}
    >
      <div className="max-w-2xl space-y-4">
        <Warnings locale={locale} id={own.product.id} tone="fault" title={texts.must} warnings={of("must")} />
        <Send locale={locale} own={own} home={cameFromHome(await searchParams)} />
        <Warnings locale={locale} id={own.product.id} tone="plain" title={texts.should} warnings={of("should")} />
        {own.warnings.length === 0 ? <p>{texts.fine}</p> : null}
        <History locale={locale} submissions={own.submissions} />
      </div>
    </ProducerFrame>
  );
});

type WarningsProps = {
  locale: Locale;
  id: string;
  tone: "fault" | "plain";
  title: string;
  warnings: readonly ContentWarning[];
};

/** Each with a link to the page on which it is put right. */
function Warnings({ locale, id, tone, title, warnings }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <Notice tone={tone} title={title}>
      <ul className="space-y-1">
        {warnings.map(({ field, code, message, message_en }) => (
          <li key={`${field} ${code}`}>
            <TextLink href={localePath(locale, `${productPath(id)}/${pageOfField(field)}`)} className="font-normal">
              {locale === "en" ? message_en : message}
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Send({ locale, own, home }: { locale: Locale; own: OwnProduct; home: boolean }) {
  const texts = productTexts(locale).review;
  const { draft, content, submissions, warnings, conflicts } = own;
  const [last] = submissions;
  const waiting = last?.state === "open";
  const blocked = conflicts.length > 0 || warnings.some(({ weight }) => weight === "must");
  const path = localePath(locale, `${productPath(own.product.id)}/gui-duyet`);
  const sendable = content === "drafted" || content === "changes_asked" || content === "withdrawn";
  return (
    <div className="space-y-3 rounded-card border border-line bg-white p-4">
      <ContentBadge locale={locale} state={content} />
      {last?.state === "changes_asked" ? <Wish locale={locale} last={last} /> : null}
      {content === "empty" ? <p>{texts.nothing}</p> : null}
      {content === "open" || content === "approved" ? <p>{texts.same}</p> : null}
      {sendable && !blocked ? (
        <form method="post" action={`${path}/gui`}>
          {home ? <input type="hidden" {...WAY_BACK} /> : null}
          <input type="hidden" name="version" value={draft.version} />
          <SubmitButton pending={texts.sending}>{waiting ? texts.again : texts.send}</SubmitButton>
        </form>
      ) : null}
      {waiting ? (
        <form method="post" action={`${path}/rut`}>
          <input type="hidden" name="bai" value={last.id} />
          <Button look="secondary">{texts.withdraw}</Button>
        </form>
      ) : null}
    </div>
  );
}

function Wish({ locale, last }: { locale: Locale; last: ContentSubmissionView }) {
  const texts = productTexts(locale).review;
  return (
    <Notice tone="care" title={texts.wish}>
      <p className="whitespace-pre-line">{last.note}</p>
      <p>{texts.changesNeeded}</p>
    </Notice>
  );
}

function History({ locale, submissions }: { locale: Locale; submissions: readonly ContentSubmissionView[] }) {
  const texts = productTexts(locale).review;
  if (submissions.length === 0) return null;
  return (
    <Section title={texts.history}>
      <ol className="divide-y divide-line rounded-card border border-line bg-white">
        {submissions.map(({ id, state, submitted_at, decided_at, note }) => (
          <li key={id} className="space-y-1 px-4 py-3">
            <p className="flex flex-wrap items-center gap-2">
              {fill(texts.sentAt, { when: formatInstant(submitted_at, locale) })}
              <ContentBadge locale={locale} state={state} />
            </p>
            {decided_at && state !== "replaced" ? (
              <p className="text-sm text-ink-soft">
                {fill(texts.answeredAt, { when: formatInstant(decided_at, locale) })}
              </p>
            ) : null}
            {note ? <p className="whitespace-pre-line">{note}</p> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
