import type { FeedRun, FeedState, PresenceFeed } from "@contracts/presence-feeds";
import { formatInstant } from "@/platform/format/instant";
import { formatCount } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { FactList } from "@/ui/fact-list";
import type { Tone } from "@/ui/notice";
import { FEEDS } from "../addresses";
import { feedTexts } from "../texts";
import { RunRows } from "./run-rows";

const TONES: Record<FeedState, Tone> = {
  none: "plain",
  no_address: "care",
  not_authorised: "plain",
  waiting: "plain",
  failing: "fault",
  stale: "care",
  fresh: "good",
};
const READ: readonly FeedState[] = ["waiting", "failing", "stale", "fresh"];

type Props = { feed: PresenceFeed; locale: Locale; decides: boolean };

/** One channel's list: how it stands and what to do about it, on what it rests, and what became of its rows. */
export function FeedCard({ feed, locale, decides }: Props) {
  const texts = feedTexts(locale);
  const { channel, state, sample, asked_at, last_taken } = feed;
  return (
    <section className="mt-6 rounded-card border border-line bg-white p-4">
      <h2 className="mb-1 flex flex-wrap items-center gap-2 text-xl">
        {channel.name[locale]} <Badge tone={TONES[state]}>{texts.states[state]}</Badge>
        {sample ? <Badge tone="care">{texts.sample}</Badge> : null}
      </h2>
      <p className="max-w-prose">{texts.next[state]}</p>
      {/* A hash has no blank to break at. */}
      <div className="mt-3 [overflow-wrap:anywhere]">
        <FactList facts={factsOf(feed, locale)} unknown={texts.never} />
      </div>
      {last_taken ? <RunRows run={last_taken} locale={locale} /> : null}
      {asked_at ? <p className="mt-3">{fill(texts.asked, { at: formatInstant(asked_at, locale) })}</p> : null}
      {decides && READ.includes(state) ? (
        <form method="post" action={localePath(locale, `${FEEDS}/doc`)} className="mt-3">
          <input type="hidden" name="kenh" value={channel.id} />
          <SubmitButton look="secondary" pending={texts.reading}>
            {texts.read}
          </SubmitButton>
        </form>
      ) : null}
    </section>
  );
}

function factsOf({ host, grants, last_run, last_taken }: PresenceFeed, locale: Locale) {
  const texts = feedTexts(locale);
  const at = (instant: string | null | undefined) => (instant ? formatInstant(instant, locale) : "");
  const [grant] = grants;
  const agreement = grant?.state === "withdrawn" ? texts.withdrawnText : texts.grantText;
  const facts = [
    { label: texts.host, value: host },
    {
      label: texts.grant,
      value: grant ? fill(agreement, { source: grant.source, at: at(grant.recorded.at) }) : null,
    },
    {
      label: texts.list,
      value: last_taken?.generated_at ? fill(texts.listText, { at: at(last_taken.generated_at) }) : null,
    },
    { label: texts.run, value: last_run && runText(last_run, locale) },
  ];
  const counts = last_taken?.counts;
  if (!counts) return facts.filter(({ label, value }) => value !== null || label === texts.list);
  const told = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, formatCount(count, locale)]));
  return [
    ...facts,
    { label: texts.counts, value: fill(texts.countsText, told) },
    { label: texts.hash, value: last_taken?.list_sha256 ?? null },
  ];
}

function runText({ outcome, fault, ended_at }: FeedRun, locale: Locale): string {
  const { runs, faults } = feedTexts(locale);
  const words: Record<string, string> = faults;
  return fill(runs[outcome], { at: formatInstant(ended_at, locale), fault: words[fault ?? ""] ?? fault ?? "" });
}
