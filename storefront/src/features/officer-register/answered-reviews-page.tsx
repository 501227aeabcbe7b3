import type { DeskReview } from "@contracts/register-desk";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { candidateDetail } from "./candidate-detail";
import { type ListProps, NameForm, NamesList, readNames } from "./components/names-list";
import { registerTexts } from "./texts";

export const answeredReviewsMetadata = deskMetadata((locale) => registerTexts(locale).answered.title);

/** Answers about names, the latest first; each can be taken back, and is then asked again. */
export const AnsweredReviewsPage = deskPage(async (props: ListProps, desk) => {
  const { locale } = desk;
  const texts = registerTexts(locale).answered;
  const found = await readNames(props, "resolved");
  const toOpen = (
    <ButtonLink look="secondary" href={localePath(locale, "/can-bo/cho-duyet")}>
      {texts.open}
    </ButtonLink>
  );
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} actions={toOpen}>
      <NamesList desk={desk} found={found} none={{ title: texts.none, text: texts.noneText }}>
        {(review) => <Answered locale={locale} review={review} />}
      </NamesList>
    </DeskFrame>
  );
});

function Answered({ locale, review }: { locale: Locale; review: DeskReview }) {
  const { answered: texts, reviews } = registerTexts(locale);
  const chosen = review.candidates.find(({ id }) => id === review.chosen_id);
  return (
    <NameForm locale={locale} review={review} action="/can-bo/cho-duyet/da-tra-loi/rut-lai">
      <p className="mt-1">{fill(texts.answer, { answer: answerOf(review, locale) })}</p>
      {chosen ? <p className="text-sm text-ink-soft">{candidateDetail(chosen, locale)}</p> : null}
      <p className="text-sm text-ink-soft">
        {review.resolved_at === null ? null : fill(texts.at, { at: formatInstant(review.resolved_at, locale) })}{" "}
        {fill(reviews.products, { count: formatCount(review.product_ids.length, locale) })}
      </p>
      <SubmitButton pending={reviews.pending} look="secondary" className="mt-3">
        {texts.takeBack}
      </SubmitButton>
    </NameForm>
  );
}

function answerOf({ resolution, chosen_id, candidates }: DeskReview, locale: Locale): string {
  const { reviews, answered } = registerTexts(locale);
  if (resolution === "leave") return reviews.leave;
  if (resolution === "new") return reviews.new;
  const chosen = candidates.find(({ id }) => id === chosen_id);
  return fill(reviews.is, { label: chosen?.label ?? answered.other });
}
