import type { DeskMatch } from "@contracts/channel-match";
import { formatInstant } from "@/platform/format/instant";
import { formatVnd } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { TextLink } from "@/ui/text-link";
import { saidState } from "../../officer-channels/texts";
import { MATCHES } from "../addresses";
import { sendingTexts } from "../texts";

type Props = { match: DeskMatch; shop: string; locale: Locale };
type Candidate = DeskMatch["candidates"][number];

/** One question: our product on the left, what the shop has on the right, the answers below; all within reach of the keyboard. */
export function MatchCard({ match, shop, locale }: Props) {
  const texts = sendingTexts(locale).matches;
  const name = match.product_name ?? texts.unnamed;
  return (
    <article className="rounded-card border border-line bg-white p-4">
      <div className="grid gap-4 md:grid-cols-2">
        <section>
          <h2 className="text-sm text-ink-soft">{texts.ours}</h2>
          <p className="text-lg font-bold">{name}</p>
          <p className="text-sm text-ink-soft">{fill(texts.waits, { at: formatInstant(match.asked_at, locale) })}</p>
          <TextLink href={localePath(locale, `/can-bo/bang-chung/san-pham/${match.product_id}`)}>
            {texts.record}
          </TextLink>
        </section>
        <section>
          <h2 className="text-sm text-ink-soft">{fill(texts.theirs, { shop })}</h2>
          <ul className="divide-y divide-line">
            {match.candidates.map((candidate) => (
              <li key={candidate.external_id} className="py-2">
                <CandidateView candidate={candidate} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Answers match={match} locale={locale} />
    </article>
  );
}

function CandidateView({ candidate, locale }: { candidate: Candidate; locale: Locale }) {
  const texts = sendingTexts(locale).matches;
  const { title, sku, price, url, state, band, reasons } = candidate;
  const facts = [
    price === null ? null : `${texts.price}: ${formatVnd(price, locale)}`,
    sku === null ? null : `${texts.sku}: ${sku}`,
    `${texts.state}: ${saidState(state, locale)}`,
  ].filter((fact) => fact !== null);
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 font-bold">
        {title} <Badge tone={band === "same" ? "good" : "care"}>{band === "same" ? texts.same : texts.person}</Badge>
      </p>
      <p className="text-sm">{facts.join(" · ")}</p>
      <ul className="list-disc pl-5 text-sm text-ink-soft">
        {reasons.map((reason) => (
          <li key={reason.message}>{locale === "en" ? reason.message_en : reason.message}</li>
        ))}
      </ul>
      {url ? (
        <TextLink href={url} rel="noreferrer">
          {texts.open}
        </TextLink>
      ) : null}
    </>
  );
}

function Answers({ match: { id, candidates }, locale }: Pick<Props, "match" | "locale">) {
  const texts = sendingTexts(locale).matches;
  const answers = [
    ...candidates.map(({ external_id, title }) => ({
      value: `adopt:${external_id}`,
      label: fill(texts.adopt, { title }),
    })),
    { value: "create", label: texts.create },
    { value: "drop", label: texts.drop },
  ];
  return (
    <form method="post" action={localePath(locale, `${MATCHES}/tra-loi`)} className="mt-4 border-t border-line pt-4">
      <input type="hidden" name="cau-hoi" value={id} />
      <fieldset>
        <legend className="font-bold">{texts.question}</legend>
        {answers.map(({ value, label }) => (
          <label key={value} className="flex min-h-11 items-center gap-3 py-1.5">
            <input type="radio" name="tra-loi" value={value} required className="size-5 shrink-0 accent-leaf" />
            {label}
          </label>
        ))}
      </fieldset>
      <div className="mt-2">
        <SubmitButton pending={texts.pending}>{texts.answer}</SubmitButton>
      </div>
    </form>
  );
}
