type Source = {
  url: string;
  remark?: string;
  /** What was noted on it, in the language of whoever did; folded away. */
  note?: { label: string; text: string; lang: string | undefined };
};

/** Where facts come from: who speaks, rather than a long address, and what is known about it. */
export function SourceList({ sources }: { sources: Source[] }) {
  return (
    <ul className="mt-2 space-y-2">
      {sources.map(({ url, remark, note }) => (
        <li key={url + remark}>
          <a
            href={url}
            rel="noopener nofollow"
            className="inline-block py-1 [overflow-wrap:anywhere] text-leaf underline underline-offset-4"
          >
            {hostOf(url)}
          </a>
          {remark ? <span className="text-sm text-ink-soft"> · {remark}</span> : null}
          {note ? (
            <details className="text-sm text-ink-soft print:hidden">
              <summary className="min-h-11 py-2 underline underline-offset-4">{note.label}</summary>
              <p lang={note.lang}>{note.text}</p>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** What is no address is shown as it is. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
