import type { DeskMatch } from "@contracts/channel-match";
import { formatVnd } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { EmptyState } from "@/ui/empty-state";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { PAGES } from "./addresses";
import { matchesSchema } from "./selection-wire";
import { listingTexts } from "./texts";

type Props = { params: Promise<{ locale: string }> };

export const matchesMetadata = producerMetadata((locale) => listingTexts(locale).matches.title);

/** Listings of the shop that are or may be the producer's product: answered before anything is listed twice. */
export const MatchesPage = producerPage(async (_: Props, producer) => {
  const { locale } = producer;
  const texts = listingTexts(locale).matches;
  const { matches } = await producerGet("/producer/channels/matches", matchesSchema);
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: listingTexts(locale).list.title, href: PAGES.listings }]}
    >
      {matches.length === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      <ul className="max-w-3xl space-y-4">
        {matches.map((match) => (
          <Question key={match.id} match={match} locale={locale} />
        ))}
      </ul>
    </ProducerFrame>
  );
});

function Question({ match, locale }: { match: DeskMatch; locale: Locale }) {
  const texts = listingTexts(locale).matches;
  return (
    <li className="space-y-3 rounded-card border border-line bg-white p-4">
      <h2 className="text-lg">{fill(texts.product, { name: match.product_name ?? "" })}</h2>
      {match.candidates.map((one) => (
        <div key={one.external_id} className="space-y-1 border-l-4 border-line pl-3">
          <p className="font-bold">
            {fill(texts.candidate, {
              title: one.title,
              price: one.price === null ? texts.noPrice : formatVnd(one.price, locale),
            })}
          </p>
          <ul className="list-disc pl-5 text-sm">
            {one.reasons.map(({ message, message_en }) => (
              <li key={message}>{locale === "en" ? message_en : message}</li>
            ))}
          </ul>
          {one.url ? (
            <TextLink href={one.url} rel="noopener">
              {texts.see}
            </TextLink>
          ) : null}
          <Answer match={match.id} kind="adopt" external={one.external_id} locale={locale} />
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Answer match={match.id} kind="create" locale={locale} />
        <Answer match={match.id} kind="drop" locale={locale} />
      </div>
    </li>
  );
}

type AnswerProps = { match: string; kind: "adopt" | "create" | "drop"; external?: string; locale: Locale };

function Answer({ match, kind, external, locale }: AnswerProps) {
  const { matches: texts, list } = listingTexts(locale);
  const word = { adopt: texts.yes, create: texts.no, drop: texts.drop }[kind];
  return (
    <form method="post" action={localePath(locale, `${PAGES.matches}/tra-loi`)}>
      <input type="hidden" name="cau" value={match} />
      <input type="hidden" name="tra-loi" value={kind} />
      {external ? <input type="hidden" name="tin" value={external} /> : null}
      <SubmitButton look={kind === "adopt" ? "primary" : "secondary"} pending={list.doing}>
        {word}
      </SubmitButton>
    </form>
  );
}
