/** Where facts come from: who speaks, rather than a long address, and what is known about it. */
export function SourceList({ sources }: { sources: { url: string; remark?: string }[] }) {
  return (
    <ul className="mt-2 space-y-2">
      {sources.map(({ url, remark }) => (
        <li key={url + remark}>
          <a
            href={url}
            rel="noopener nofollow"
            className="inline-block py-1 [overflow-wrap:anywhere] text-leaf underline underline-offset-4"
          >
            {hostOf(url)}
          </a>
          {remark ? <span className="text-sm text-ink-soft"> · {remark}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** What is no address is shown as it is. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
