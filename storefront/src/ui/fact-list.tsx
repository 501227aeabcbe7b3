import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = {
  /** A value that is not known is null. */
  facts: { label: string; value: ReactNode }[];
  /** Said where a value is not known: unknown is shown, never left out. */
  unknown: string;
};

/** Names and values, one under the other on a phone, side by side where there is room. */
export function FactList({ facts, unknown }: Props) {
  if (facts.length === 0) return null;
  return (
    <dl className="divide-y divide-line border-y border-line">
      {facts.map(({ label, value }) => (
        <div key={label} className="grid gap-x-4 py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <dt className="text-sm text-ink-soft sm:text-base">{label}</dt>
          <dd className={classNames("whitespace-pre-line", value === null && "text-ink-soft italic")}>
            {value ?? unknown}
          </dd>
        </div>
      ))}
    </dl>
  );
}
