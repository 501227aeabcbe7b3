import type { PresenceReviews, ReviewVerdict } from "@contracts/presence";
import { formatVnd } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { TextArea } from "@/ui/field";
import { TextLink } from "@/ui/text-link";
import { typedAgain } from "../../desk-frame/typed-again";
import type { DeskNotice } from "../../officer-frame/notice";
import { evidenceTexts } from "../texts";
import { EvidencePhoto } from "./evidence-photo";
import { Sides } from "./sides";

type Review = PresenceReviews["reviews"][number];

const PROPOSED = ["agree", "refuse"] as const;
const VERDICTS: Record<Review["kind"], readonly ReviewVerdict[]> = {
  match: ["same", "different", "unsure"],
  override: PROPOSED,
  correction: PROPOSED,
};

/** @property notice what the last form of the queue was answered */
type Props = { review: Review; locale: Locale; notice: DeskNotice | null };

/** One page beside the product it may sell, and the answer. */
export function ReviewCard({ review, locale, notice }: Props) {
  const texts = evidenceTexts(locale).queue;
  const { product, page } = review.sides;
  const known = (value: string | null) => value ?? <em className="text-ink-soft">{texts.notKnown}</em>;
  const rows = [
    { label: texts.name, register: product.name, page: known(page.name ?? page.title) },
    { label: texts.producer, register: known(product.producer), page: known(page.seller) },
    { label: texts.content, register: known(product.content) },
    { label: texts.place, register: known(product.place) },
    { label: texts.decisions, register: product.decisions.join(", ") || known(null) },
    { label: texts.price, page: page.price === null ? known(null) : formatVnd(page.price, locale) },
    { label: texts.availability, page: known(availabilityText(page.availability, locale)) },
  ];
  return (
    <article data-question="" tabIndex={-1} className="rounded-card border border-line bg-white p-4">
      <h2 className="flex flex-wrap items-center gap-2 text-lg">
        <Badge>{texts.kinds[review.kind]}</Badge> {product.name}
      </h2>
      {review.needs > 1 ? <p className="mt-1 text-sm text-ink-soft">{texts.two}</p> : null}
      <Proposal review={review} locale={locale} />
      <Sides rows={rows} locale={locale} />
      {page.excerpt ? (
        <details className="mt-2 text-sm">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{texts.excerpt}</summary>
          <p className="max-h-60 overflow-y-auto break-words">{page.excerpt}</p>
        </details>
      ) : null}
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-2">
        {page.url ? (
          <a
            href={page.url}
            target="_blank"
            rel="noreferrer nofollow"
            className="inline-flex min-h-11 items-center font-bold text-leaf underline underline-offset-4"
          >
            {texts.open}
          </a>
        ) : null}
        <TextLink href={localePath(locale, `/can-bo/bang-chung/san-pham/${product.id}`)}>{texts.product}</TextLink>
      </p>
      <Answer review={review} locale={locale} notice={notice} />
    </article>
  );
}

/** What the page says of whether it can be bought; null where it says nothing. */
function availabilityText(said: string | null, locale: Locale): string | null {
  const words: Record<string, string | undefined> = {
    ...evidenceTexts(locale).queue.availabilities,
    unknown: undefined,
  };
  return said === null ? null : ((said in words ? words[said] : said) ?? null);
}

function Proposal({ review: { proposal }, locale }: { review: Review; locale: Locale }) {
  if (!proposal) return null;
  const { queue, outcome } = evidenceTexts(locale);
  const said = { outcome: outcome[proposal.outcome], note: proposal.note };
  return (
    <div className="mt-2 flex flex-wrap items-start gap-3">
      <p className="grow basis-60">{fill(queue.proposal, said)}</p>
      {proposal.photo_sha256 ? (
        <EvidencePhoto sha256={proposal.photo_sha256} alt={fill(queue.photoAlt, said)} locale={locale} shown="list" />
      ) : null}
    </div>
  );
}

function Answer({ review, locale, notice }: Props) {
  const texts = evidenceTexts(locale).queue;
  if (review.mine) return <p className="mt-3 font-bold">{fill(texts.mine, { count: review.needs - review.given })}</p>;
  return (
    <form method="post" action={localePath(locale, "/can-bo/bang-chung/tra-loi")} className="mt-3 space-y-3">
      <input type="hidden" name="cau-hoi" value={review.id} />
      {/* Of several lines, so that the Enter key in it never presses the first answer. */}
      <TextArea
        label={texts.note}
        hint={texts.noteHint}
        name="ghi-chu"
        rows={2}
        maxLength={1000}
        {...typedAgain({
          notice,
          about: { name: "cau-hoi", value: review.id },
          field: "note",
          name: "ghi-chu",
          locale,
        })}
      />
      <div className="flex flex-wrap gap-2">
        {VERDICTS[review.kind].map((verdict) => (
          <button
            key={verdict}
            type="submit"
            name="tra-loi"
            value={verdict}
            className="min-h-11 rounded-control border-2 border-leaf px-4 font-bold text-leaf hover:bg-leaf-tint"
          >
            {texts[verdict]}
          </button>
        ))}
      </div>
    </form>
  );
}
