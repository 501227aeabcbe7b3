import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Props = {
  title: string;
  id?: string;
  /** What stands beside the title: a link to more, a mark. */
  aside?: ReactNode;
  /** `later` for a part far below the first screen of a long page (see `theme.css`). */
  className?: string;
  children: ReactNode;
};

/** A part of a page with its heading. */
export function Section({ title, id, aside, className, children }: Props) {
  return (
    <section id={id} className={classNames("mt-10 sm:mt-12", className)}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 text-xl sm:text-2xl">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
