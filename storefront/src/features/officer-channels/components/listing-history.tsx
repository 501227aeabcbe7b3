import type { DeskListingHistory } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { type Exchange, exchangeOf, laidOut } from "../exchange-detail";
import { channelTexts } from "../texts";

type Event = DeskListingHistory["events"][number];

/** Everything that happened to a listing, the latest first; a failure opens to what was asked and answered last. */
export function ListingHistory({ events, locale }: { events: readonly Event[]; locale: Locale }) {
  const texts = channelTexts(locale).listing;
  const numbered = events.map((event, number) => ({ ...event, number })).reverse();
  return (
    <section className="mt-8 rounded-control border border-line bg-white">
      <h2 className="bg-sand px-3 py-2 text-base font-bold">{texts.history}</h2>
      <ol className="divide-y divide-line">
        {numbered.map(({ number, at, actor, message, message_en, detail }) => {
          const exchange = exchangeOf(detail);
          return (
            <li key={number} className="px-3 py-2 text-sm">
              <p className="text-ink-soft">
                <time dateTime={at}>{formatInstant(at, locale)}</time> · {whoIn(texts, actor)}
              </p>
              <p className="max-w-prose break-words">{locale === "en" ? message_en : message}</p>
              {exchange ? <LastCall exchange={exchange} locale={locale} /> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Actors that are no people have names of their own. */
function whoIn({ system, demo }: { system: string; demo: string }, actor: string): string {
  const names: Record<string, string> = { system, demo };
  return names[actor] ?? actor;
}

function LastCall({ exchange, locale }: { exchange: Exchange; locale: Locale }) {
  const texts = channelTexts(locale).listing;
  const { method, url, status, fault, took_ms, attempt, request, response } = exchange;
  const reasons: Record<string, string> = texts.noAnswer;
  const answer = status === null ? (reasons[fault ?? ""] ?? fault ?? "–") : `HTTP ${status}`;
  return (
    <details className="mt-1">
      <summary className="flex min-h-11 w-fit cursor-pointer items-center text-leaf underline">
        {texts.lastCall}
      </summary>
      <p className="text-ink-soft">{texts.lastCallText}</p>
      <p className="break-all">
        <code>
          {method} {url}
        </code>
      </p>
      <p>{fill(texts.lastCallAnswer, { answer, ms: formatCount(took_ms, locale), attempt })}</p>
      <Body title={texts.lastRequest} body={request} />
      <Body title={texts.lastResponse} body={response} />
    </details>
  );
}

function Body({ title, body }: { title: string; body: string | null }) {
  if (!body) return null;
  return (
    <>
      <p className="mt-2 font-bold">{title}</p>
      <pre className="rounded-control border border-line p-2 text-xs break-words whitespace-pre-wrap">
        {laidOut(body)}
      </pre>
    </>
  );
}
