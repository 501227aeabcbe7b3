import type { ListingProblem } from "@contracts/producer-channels";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { EmptyState } from "@/ui/empty-state";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { producerGet } from "../producer-session/client";
import { PAGES } from "./addresses";
import { AskOfficer } from "./components/ask-officer";
import { fixLink, isOfficers } from "./fix-link";
import { listingTexts } from "./texts";
import { problemsSchema } from "./wire";

type Props = { params: Promise<{ locale: string }> };

export const problemsMetadata = producerMetadata((locale) => listingTexts(locale).problems.title);

/** Everything that stands in the way, one card for each thing to mend, with its field and a button that tries all again. */
export const ProblemsPage = producerPage(async (_: Props, producer) => {
  const { locale } = producer;
  const texts = listingTexts(locale).problems;
  const { problems, matches } = await producerGet("/producer/listings/problems", problemsSchema);
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[{ label: listingTexts(locale).list.title, href: PAGES.listings }]}
    >
      {matches > 0 ? (
        <Notice tone="care" title={fill(texts.matches, { count: matches })} className="mb-4 max-w-3xl">
          <TextLink href={localePath(locale, PAGES.matches)}>{texts.toMatches}</TextLink>
        </Notice>
      ) : null}
      {problems.length + matches === 0 ? <EmptyState title={texts.none} text={texts.noneText} /> : null}
      <ul className="max-w-3xl space-y-3">
        {problems.map((problem) => (
          <Problem key={problem.key} problem={problem} locale={locale} />
        ))}
      </ul>
    </ProducerFrame>
  );
});

/** Names told before "and so many more". */
const NAMED = 3;

function namesOf({ listings }: ListingProblem, locale: Locale): string {
  const named = listings.slice(0, NAMED).map(({ product_name }) => product_name);
  const others = listings.length - named.length;
  return named.join(", ") + (others > 0 ? fill(listingTexts(locale).problems.more, { count: others }) : "");
}

function Problem({ problem, locale }: { problem: ListingProblem; locale: Locale }) {
  const { problems: texts, listing, list } = listingTexts(locale);
  const { kind, channel_name, channel_message, listings, message, message_en } = problem;
  const count = listings.length;
  const waits = kind === "retrying" || kind === "ours";
  return (
    <li className="space-y-2 rounded-card border border-line bg-white p-4">
      <h2 className="text-lg">
        {channel_name}: {locale === "en" ? message_en : message}
      </h2>
      {channel_message ? <p>{fill(listing.channelSays, { text: channel_message })}</p> : null}
      <p>{fill(texts.concerns, { count, names: namesOf(problem, locale) })}</p>
      {waits ? <p className="text-sm text-ink-soft">{kind === "ours" ? texts.ours : texts.selfHeals}</p> : null}
      <Fixes problem={problem} locale={locale} />
      {kind === "reconnect" || kind === "question" ? null : (
        <form method="post" action={localePath(locale, `${PAGES.problems}/thu-lai`)}>
          <input type="hidden" name="loi" value={problem.key} />
          <SubmitButton look="secondary" pending={list.doing}>
            {fill(kind === "fault" || kind === "refused" ? texts.retry : texts.retryPlain, { count })}
          </SubmitButton>
        </form>
      )}
    </li>
  );
}

function Fixes({ problem, locale }: { problem: ListingProblem; locale: Locale }) {
  const texts = listingTexts(locale).problems;
  if (problem.kind === "reconnect")
    return <TextLink href={localePath(locale, PAGES.shops)}>{texts.reconnect}</TextLink>;
  if (problem.kind === "question")
    return (
      <ul>
        {problem.listings.map(({ id, product_name }) => (
          <li key={id}>
            <TextLink href={localePath(locale, `${PAGES.listings}/${id}`)}>
              {fill(texts.answer, { name: product_name })}
            </TextLink>
          </li>
        ))}
      </ul>
    );
  if (problem.kind !== "fault" && problem.kind !== "refused") return null;
  if (isOfficers(problem)) {
    const message = locale === "en" ? problem.message_en : problem.message;
    return <AskOfficer what={`${problem.channel_name}, ${namesOf(problem, locale)}: ${message}`} locale={locale} />;
  }
  const products = new Map(problem.listings.map(({ product_id, product_name }) => [product_id, product_name]));
  const links = [...products].flatMap(([id, name]) => {
    const href = fixLink(problem, id);
    return href ? [{ href, name }] : [];
  });
  if (links.length === 0) return null;
  return (
    <ul>
      {links.map(({ href, name }) => (
        <li key={href}>
          <TextLink href={localePath(locale, href)}>{fill(texts.fix, { name })}</TextLink>
        </li>
      ))}
    </ul>
  );
}
