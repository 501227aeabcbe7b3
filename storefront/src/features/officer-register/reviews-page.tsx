import type { DeskReview } from "@contracts/register-desk";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { candidateDetail, isUnplaced } from "./candidate-detail";
import { type ListProps, NameForm, NamesList, readNames } from "./components/names-list";
import { registerTexts } from "./texts";

export const reviewsMetadata = deskMetadata((locale) => registerTexts(locale).reviews.title);

export const ReviewsPage = deskPage(async (props: ListProps, desk) => {
  const { locale } = desk;
  const texts = registerTexts(locale).reviews;
  const found = await readNames(props);
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} actions={<ToAnswered locale={locale} />}>
      <NamesList desk={desk} found={found} none={{ title: texts.none, text: texts.noneText }}>
        {(review) => <Question locale={locale} review={review} />}
      </NamesList>
    </DeskFrame>
  );
});

function ToAnswered({ locale }: { locale: Locale }) {
  return (
    <ButtonLink look="secondary" href={localePath(locale, "/can-bo/cho-duyet/da-tra-loi")}>
      {registerTexts(locale).reviews.answered}
    </ButtonLink>
  );
}

function Question({ locale, review }: { locale: Locale; review: DeskReview }) {
  const texts = registerTexts(locale).reviews;
  const answers = [
    ...review.candidates.map((candidate) => ({
      value: `candidate:${candidate.id}`,
      label: fill(texts.is, { label: candidate.label }),
      detail: candidateDetail(candidate, locale),
    })),
    // Administrative units exist by law only.
    ...(review.kind === "unit" ? [] : [{ value: "new", label: texts.new, detail: "" }]),
    { value: "leave", label: texts.leave, detail: "" },
  ];
  return (
    <NameForm locale={locale} review={review} action="/can-bo/cho-duyet/tra-loi">
      <p lang="vi" className="mt-1">
        {review.message}
      </p>
      <p className="text-sm text-ink-soft">
        {fill(texts.products, { count: formatCount(review.product_ids.length, locale) })}
      </p>
      <fieldset className="mt-3 space-y-1">
        <legend className="font-bold">{texts.answer}</legend>
        {answers.map(({ value, label, detail }) => (
          <label key={value} className="flex min-h-11 items-center gap-3">
            <input type="radio" name="tra-loi" value={value} required className="size-5 shrink-0 accent-leaf" />
            <span>
              {label}
              {detail === "" ? null : <span className="block text-sm text-ink-soft">{detail}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {review.candidates.some(isUnplaced) ? <p className="mt-1 text-sm text-ink-soft">{texts.unplaced}</p> : null}
      <SubmitButton pending={texts.pending} look="secondary" className="mt-2">
        {texts.submit}
      </SubmitButton>
    </NameForm>
  );
}
