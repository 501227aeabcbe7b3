import type { DeskReview } from "@contracts/register-desk";
import { formatInstant } from "@/platform/format/instant";
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

export const answeredReviewsMetadata = deskMetadata((locale) => registerTexts(locale).answered.title);

/** Answers about names, the latest first; each can be taken back, and is then asked again. */
export const AnsweredReviewsPage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, path } = desk;
  const texts = registerTexts(locale).answered;
  const asked = { state: "resolved", page: pageNumber((await searchParams)[PAGE_PARAM]), limit: A_PAGE };
  const { reviews, page } = await deskGet("/officer/register/reviews", reviewsSchema, asked);
  const toOpen = (
    <ButtonLink look="secondary" href={localePath(locale, "/can-bo/cho-duyet")}>
      {texts.open}
    </ButtonLink>
  );
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} actions={toOpen}>
      {reviews.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      <ul className="space-y-4">
        {reviews.map((review) => (
          <li key={review.id}>
            <Answered locale={locale} review={review} />
          </li>
        ))}
      </ul>
      <DeskPages locale={locale} path={path} page={page} />
    </DeskFrame>
  );
});

function Answered({ locale, review }: { locale: Locale; review: DeskReview }) {
  const { answered: texts, reviews } = registerTexts(locale);
  return (
    <form
      method="post"
      action={localePath(locale, "/can-bo/cho-duyet/da-tra-loi/rut-lai")}
      className="rounded-card border border-line bg-white p-4"
    >
      <input type="hidden" name="cau-hoi" value={review.key} />
      <h2 className="flex flex-wrap items-center gap-2 text-lg">
        <Badge>{reviews.kinds[review.kind]}</Badge>
        {fill(reviews.printed, { text: review.text })}
      </h2>
      <p className="mt-1">{fill(texts.answer, { answer: answerOf(review, locale) })}</p>
      <p className="text-sm text-ink-soft">
        {review.resolved_at === null ? null : fill(texts.at, { at: formatInstant(review.resolved_at, locale) })}{" "}
        {fill(reviews.products, { count: formatCount(review.product_ids.length, locale) })}
      </p>
      <SubmitButton pending={reviews.pending} look="secondary" className="mt-3">
        {texts.takeBack}
      </SubmitButton>
    </form>
  );
}

function answerOf({ resolution, chosen_id, candidates }: DeskReview, locale: Locale): string {
  const { reviews, answered } = registerTexts(locale);
  if (resolution === "leave") return reviews.leave;
  if (resolution === "new") return reviews.new;
  const chosen = candidates.find(({ id }) => id === chosen_id);
  return fill(reviews.is, { label: chosen?.label ?? answered.other });
}
