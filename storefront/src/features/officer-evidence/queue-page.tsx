import type { ChainStatus, ReviewAgreement } from "@contracts/presence";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { DeskFrame, deskMetadata, deskPage } from "../officer-frame/desk-page";
import { DeskPages, PAGE_PARAM, pageNumber } from "../officer-frame/desk-pages";
import { deskGet } from "../officer-session/client";
import { ReviewCard } from "./components/review-card";
import { ReviewKeys } from "./components/review-keys";
import { evidenceTexts } from "./texts";
import { agreementSchema, chainSchema, reviewsSchema } from "./wire";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const A_PAGE = 10;

export const queueMetadata = deskMetadata((locale) => evidenceTexts(locale).queue.title);

/** Pages a person must judge, with how well people agree and whether the chain of evidence holds. */
export const QueuePage = deskPage(async ({ searchParams }: Props, desk) => {
  const { locale, path, session, notice } = desk;
  const texts = evidenceTexts(locale).queue;
  const chain = await deskGet("/officer/presence/chain", chainSchema);
  const params = await searchParams;
  const tooLarge =
    params.loi === "lon" ? (
      <Notice tone="fault" role="alert" title={evidenceTexts(locale).confirm.tooLarge} className="mb-4" />
    ) : null;
  // Helpers look at evidence; judging it is for those who answer for a unit.
  if (session.role === "helper")
    return (
      <DeskFrame desk={desk} title={texts.title} intro={texts.introHelper}>
        {tooLarge}
        <Chain chain={chain} locale={locale} />
      </DeskFrame>
    );
  const asked = { state: "open", page: pageNumber(params[PAGE_PARAM]), limit: A_PAGE };
  const [{ reviews, page }, agreement] = await Promise.all([
    deskGet("/officer/presence/reviews", reviewsSchema, asked),
    deskGet("/officer/presence/agreement", agreementSchema),
  ]);
  return (
    <DeskFrame desk={desk} title={texts.title} intro={texts.intro} actions={<ToChannels locale={locale} />}>
      {tooLarge}
      <Chain chain={chain} locale={locale} />
      {reviews.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      <div>
        {reviews.length > 0 ? <ReviewKeys hint={texts.keys} /> : null}
        <ul className="space-y-4">
          {reviews.map((review) => (
            <li key={review.id}>
              <ReviewCard review={review} locale={locale} notice={notice} />
            </li>
          ))}
        </ul>
      </div>
      <DeskPages locale={locale} path={path} page={page} />
      <Agreement agreement={agreement} locale={locale} />
    </DeskFrame>
  );
});

function ToChannels({ locale }: { locale: Locale }) {
  return (
    <ButtonLink look="secondary" href={localePath(locale, "/can-bo/kenh")}>
      {evidenceTexts(locale).queue.channels}
    </ButtonLink>
  );
}

function Chain({ chain: { head, verified }, locale }: { chain: ChainStatus; locale: Locale }) {
  const texts = evidenceTexts(locale).queue;
  if (verified === null) return <p className="mb-4 text-sm text-ink-soft">{texts.chainNever}</p>;
  if (!verified.intact)
    return (
      <Notice
        tone="fault"
        role="alert"
        title={fill(texts.chainBad, { where: verified.finding?.where ?? "?" })}
        className="mb-4"
      />
    );
  const told = { count: formatCount(head.sequence, locale), at: formatInstant(verified.at, locale) };
  return <p className="mb-4 text-sm text-ink-soft">{fill(texts.chainGood, told)}</p>;
}

function Agreement({ agreement, locale }: { agreement: ReviewAgreement; locale: Locale }) {
  const texts = evidenceTexts(locale).queue;
  const { pairs, agreed, kappa, overrides } = agreement;
  const told =
    kappa === null
      ? texts.agreementNone
      : fill(texts.agreement, { pairs, agreed, kappa: kappa.toLocaleString(locale, { maximumFractionDigits: 2 }) });
  return (
    <div className="mt-6 space-y-1 text-sm text-ink-soft">
      <p>{told}</p>
      {overrides.open + overrides.agreed + overrides.refused > 0 ? <p>{fill(texts.overrides, overrides)}</p> : null}
    </div>
  );
}
