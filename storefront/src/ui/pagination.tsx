import { classNames } from "./class-names";
import { pageWindow } from "./page-window";

type Props = {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  texts: { label: string; previous: string; next: string; page: string };
};

const LINK = "inline-flex min-h-11 min-w-11 items-center justify-center rounded-control border px-3 no-underline";

/** Links to the pages of a list. Nothing is drawn for a single page. */
export function Pagination({ page, pages, hrefOf, texts }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={texts.label} className="mt-8 print:hidden">
      <ul className="flex flex-wrap items-center justify-center gap-2">
        {page > 1 ? (
          <li>
            <a
              rel="prev"
              href={hrefOf(page - 1)}
              className={classNames(LINK, "border-line bg-white hover:border-leaf")}
            >
              {texts.previous}
            </a>
          </li>
        ) : null}
        {pageWindow(page, pages).map((entry) => (
          <li key={entry.key}>
            {entry.page === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={hrefOf(entry.page)}
                aria-label={`${texts.page} ${entry.page}`}
                aria-current={entry.page === page ? "page" : undefined}
                className={classNames(
                  LINK,
                  entry.page === page
                    ? "border-leaf bg-leaf font-bold text-white"
                    : "border-line bg-white hover:border-leaf",
                )}
              >
                {entry.page}
              </a>
            )}
          </li>
        ))}
        {page < pages ? (
          <li>
            <a
              rel="next"
              href={hrefOf(page + 1)}
              className={classNames(LINK, "border-line bg-white hover:border-leaf")}
            >
              {texts.next}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
