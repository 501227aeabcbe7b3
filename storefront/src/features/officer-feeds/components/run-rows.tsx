import type { FeedRun } from "@contracts/presence-feeds";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { feedTexts } from "../texts";

const SUMMARY = "inline-flex min-h-11 items-center font-bold text-leaf underline underline-offset-4";

/** Rows of a list that led to nothing, each with what can be done about it. */
export function RunRows({ run: { counts, refused, unmatched }, locale }: { run: FeedRun; locale: Locale }) {
  const texts = feedTexts(locale);
  if (!counts) return null;
  const fields: Record<string, string> = texts.fields;
  const some = (shown: number, total: number) =>
    shown < total ? <p className="text-sm text-ink-soft">{fill(texts.shown, { shown })}</p> : null;
  return (
    <div className="mt-3 space-y-1">
      {unmatched.length > 0 ? (
        <details>
          <summary className={SUMMARY}>
            {fill(texts.unmatched, { count: formatCount(counts.unmatched, locale) })}
          </summary>
          <p className="max-w-prose text-ink-soft">{texts.unmatchedHint}</p>
          <ul className="mt-2 divide-y divide-line">
            {unmatched.map(({ url, title, seller }) => (
              <li key={url} className="py-2 break-words">
                {title}
                {seller ? <span className="text-ink-soft"> ({fill(texts.seller, { seller })})</span> : null}
                <Address url={url} />
              </li>
            ))}
          </ul>
          {some(unmatched.length, counts.unmatched)}
        </details>
      ) : null}
      {refused.length > 0 ? (
        <details>
          <summary className={SUMMARY}>
            {fill(texts.refusedTitle, { count: formatCount(counts.refused, locale) })}
          </summary>
          <p className="max-w-prose text-ink-soft">{texts.refusedHint}</p>
          <ul className="mt-2 list-disc pl-6">
            {refused.map(({ row, field }) => (
              <li key={row}>
                {fill(texts.refusedRow, { row, field: fields[field] ?? fill(texts.otherField, { field }) })}
              </li>
            ))}
          </ul>
          {some(refused.length, counts.refused)}
        </details>
      ) : null}
    </div>
  );
}

/** Written by strangers: only an address of the web becomes a link. */
function Address({ url }: { url: string }) {
  if (!/^https?:\/\//.test(url)) return <span className="block break-all">{url}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer nofollow" className="block break-all text-leaf underline">
      {url.replace(/^https?:\/\//, "")}
    </a>
  );
}
