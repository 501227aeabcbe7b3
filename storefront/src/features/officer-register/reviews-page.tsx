import type { DeskReview } from "@contracts/register-desk";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { deskGet } from "../officer-session/client";
import { registerTexts } from "./texts";
import { reviewsSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const A_PAGE = 20;

export const reviewsMetadata = deskMetadata((locale) => registerTexts(locale).reviews.title);

export const ReviewsPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, path } = desk;
  const texts = registerTexts(locale).reviews;
  const asked = { page: pageNumber((await searchParams)[PAGE_PARAM]), limit: A_PAGE };
  const { reviews, page } = await deskGet("/officer/register/reviews", reviewsSchema, asked);
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} actions={<ToAnswered locale={locale} />}>
      {reviews.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      <ul className="space-y-4">
        {reviews.map((review) => (
          <li key={review.id}>
            <Question locale={locale} review={review} />
          </li>
        ))}
      </ul>
      <DeskPages locale={locale} path={path} page={page} />
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
    ...review.candidates.map(({ id, label }) => ({ value: `candidate:${id}`, label: fill(texts.is, { label }) })),
    // Administrative units exist by law only.
    ...(review.kind === "unit" ? [] : [{ value: "new", label: texts.new }]),
    { value: "leave", label: texts.leave },
  ];
  return (
    <form
      method="post"
      action={localePath(locale, "/can-bo/cho-duyet/tra-loi")}
      className="rounded-card border border-line bg-white p-4"
    >
      <input type="hidden" name="cau-hoi" value={review.key} />
      <h2 className="flex flex-wrap items-center gap-2 text-lg">
        <Badge>{texts.kinds[review.kind]}</Badge>
        {fill(texts.printed, { text: review.text })}
      </h2>
      <p lang="vi" className="mt-1">
        {review.message}
      </p>
      <p className="text-sm text-ink-soft">
        {fill(texts.products, { count: formatCount(review.product_ids.length, locale) })}
      </p>
      <fieldset className="mt-3 space-y-1">
        <legend className="font-bold">{texts.answer}</legend>
        {answers.map(({ value, label }) => (
          <label key={value} className="flex min-h-11 items-center gap-3">
            <input type="radio" name="tra-loi" value={value} required className="size-5 accent-leaf" />
            {label}
          </label>
        ))}
      </fieldset>
      <SubmitButton pending={texts.pending} look="secondary" className="mt-2">
        {texts.submit}
      </SubmitButton>
    </form>
  );
}
