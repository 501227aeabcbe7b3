import type { ReactNode } from "react";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { registerTexts } from "../texts";

/** A file may have thousands of rows; nobody reads more of them here than this. */
const MOST = 200;

type Props<Row> = { locale: Locale; rows: readonly Row[]; children: (shown: readonly Row[]) => ReactNode };

/** The first rows, with a word on how many more there are; nothing where there are none. */
export function Shortened<Row>({ locale, rows, children }: Props<Row>) {
  if (rows.length === 0) return null;
  const more = rows.length - MOST;
  return (
    <div className="mt-6">
      {children(rows.slice(0, MOST))}
      {more > 0 ? (
        <p className="mt-2 text-sm text-ink-soft">
          {fill(registerTexts(locale).report.more, { count: formatCount(more, locale) })}
        </p>
      ) : null}
    </div>
  );
}
