import type { ReactNode } from "react";
import type { Locale } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { evidenceTexts } from "../texts";

/** What both sides say of one thing; a side that cannot say anything of it is left out. */
type Row = { label: string; register?: ReactNode; page?: ReactNode };

const COLUMNS = "gap-x-4 sm:grid sm:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]";

/**
 * Register and page beside each other. On a phone every thing is a line of its own with both sides under it, as wide as half the screen,
 * and each side is named where it stands.
 */
export function Sides({ rows, locale }: { rows: readonly Row[]; locale: Locale }) {
  const { register, page } = evidenceTexts(locale).queue;
  return (
    <div className="mt-3">
      <p aria-hidden="true" className={classNames(COLUMNS, "hidden border-b border-line pb-1 text-sm font-bold")}>
        <span className="col-start-2">{register}</span>
        <span>{page}</span>
      </p>
      <dl className="divide-y divide-line">
        {rows.map((row) => (
          <div key={row.label} className={classNames(COLUMNS, "grid grid-cols-2 py-2")}>
            <dt className="col-span-2 text-sm text-ink-soft sm:col-span-1">{row.label}</dt>
            <Side name={register} column="sm:col-start-2" alone={row.page === undefined}>
              {row.register}
            </Side>
            <Side name={page} column="sm:col-start-3" alone={row.register === undefined}>
              {row.page}
            </Side>
          </div>
        ))}
      </dl>
    </div>
  );
}

type SideProps = { name: string; column: string; alone: boolean; children: ReactNode };

function Side({ name, column, alone, children }: SideProps) {
  if (children === undefined) return null;
  return (
    <dd className={classNames("min-w-0 break-words sm:col-span-1", column, alone && "col-span-2")}>
      <span className="block text-xs text-ink-soft sm:sr-only">{name}</span>
      {children}
    </dd>
  );
}
