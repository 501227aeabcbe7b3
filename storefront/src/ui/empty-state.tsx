import type { ReactNode } from "react";

/** What a page says when there is nothing to show, with the next step as its children. */
export function EmptyState({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="rounded-card border border-line bg-white px-6 py-10 text-center">
      <h2 className="text-xl">{title}</h2>
      {text ? <p className="mx-auto mt-2 max-w-prose text-ink-soft">{text}</p> : null}
      {children ? <div className="mt-6 flex flex-wrap justify-center gap-3">{children}</div> : null}
    </div>
  );
}
