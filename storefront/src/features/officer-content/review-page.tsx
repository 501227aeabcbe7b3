import type { ContentReview } from "@contracts/content-desk";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { FactList } from "@/ui/fact-list";
import { Notice, type Tone } from "@/ui/notice";
import { Section } from "@/ui/section";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { deskGet } from "../officer-session/client";
import { productTexts } from "../producer-products/texts";
import { CONTENT } from "./addresses";
import { AnswerForm } from "./components/answer-form";
import { Changes } from "./components/changes";
import { SentPictures } from "./components/sent-pictures";
import { textChanges } from "./text-changes";
import { contentTexts } from "./texts";
import { QUESTIONS, reviewSchema } from "./wire";

const TONES: Record<ContentReview["state"], Tone> = {
  open: "care",
  approved: "good",
  changes_asked: "fault",
  withdrawn: "plain",
  replaced: "plain",
};

export const reviewMetadata = deskMetadata((locale) => contentTexts(locale).list.title);

/** What a producer sent beside what is shown, and the officer's answer. */
export const ReviewPage = deskPage(async ({ params }: PageProps<"/[locale]/can-bo/noi-dung/[id]">, desk) => {
  const { locale, notice, session } = desk;
  const { id } = await params;
  const review = await deskGet(`/officer/content/${encodeURIComponent(id)}`, reviewSchema);
  const { list, review: texts } = contentTexts(locale);
  const { product, state, submitted_at } = review;
  const intro = fill(texts.meta, {
    producer: product.producer_name ?? list.unknown,
    when: formatInstant(submitted_at, locale),
  });
  const answers = state === "open" && session.role !== "helper";
  return (
    <DeskFrame
      desk={desk}
      title={fill(texts.title, { product: product.name })}
      intro={intro}
      trail={[{ label: list.title, href: CONTENT }]}
    >
      <p className="mb-4">
        <Badge tone={TONES[state]}>{texts.state[state]}</Badge>
      </p>
      <Warnings review={review} locale={locale} />
      <Section title={texts.differences}>
        <Changes changes={textChanges(review)} locale={locale} />
      </Section>
      <Section title={texts.pictures}>
        <SentPictures pictures={review.sent.pictures} locale={locale} />
      </Section>
      <Section title={texts.answer}>
        {answers ? <AnswerForm id={review.id} locale={locale} notice={notice} /> : null}
        {state === "open" ? null : <p>{review.note ?? texts.answered}</p>}
      </Section>
      <Answers review={review} locale={locale} />
      <History review={review} locale={locale} />
    </DeskFrame>
  );
});

type Part = { review: ContentReview; locale: Locale };

function Warnings({ review: { warnings }, locale }: Part) {
  const texts = contentTexts(locale).review;
  return (["must", "should"] as const).map((weight) => {
    const found = warnings.filter((warning) => warning.weight === weight);
    if (found.length === 0) return null;
    return (
      <Notice key={weight} tone={weight === "must" ? "fault" : "care"} title={texts[weight]} className="mb-4">
        <ul className="list-disc pl-5">
          {found.map(({ field, code, message, message_en }) => (
            <li key={`${field} ${code}`}>{locale === "en" ? message_en : message}</li>
          ))}
        </ul>
      </Notice>
    );
  });
}

/** The producer's own words behind the story, for whoever wonders where a sentence comes from. */
function Answers({ review: { sent }, locale }: Part) {
  const { answers: title, empty } = contentTexts(locale).review;
  const { fields } = productTexts(locale);
  return (
    <details className="mt-8">
      <summary className="inline-flex min-h-11 items-center font-bold text-leaf underline underline-offset-4">
        {title}
      </summary>
      <FactList
        unknown={empty}
        facts={QUESTIONS.map((question) => ({
          label: fields[`answers_${question}`].label,
          value: sent.answers[question],
        }))}
      />
    </details>
  );
}

function History({ review: { history, product }, locale }: Part) {
  const texts = contentTexts(locale).review;
  if (history.length === 0) return null;
  return (
    <Section title={texts.history}>
      <ul className="divide-y divide-line border-y border-line">
        {history.map(({ id, submitted_at, state, note }) => (
          <li key={id} className="py-2">
            <a
              href={localePath(locale, `${CONTENT}/${id}`)}
              aria-label={`${product.name}, ${fill(texts.historySent, { when: formatInstant(submitted_at, locale), state: texts.state[state] })}`}
              className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4"
            >
              {fill(texts.historySent, { when: formatInstant(submitted_at, locale), state: texts.state[state] })}
            </a>
            {note === null ? null : <p className="max-w-prose whitespace-pre-line">{note}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
