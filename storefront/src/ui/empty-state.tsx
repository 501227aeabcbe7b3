import type { ReactNode } from "react";

type Props = {
  title: string;
  text?: string;
  /** `h1` where this is all the page says. */
  heading?: "h1" | "h2";
  children?: ReactNode;
};

/** What a page says when there is nothing to show, with the next step as its children. */
export function EmptyState({ title, text, heading: Heading = "h2", children }: Props) {
  return (
    <div className="rounded-card border border-line bg-white px-6 py-10 text-center">
      <Heading className="text-xl">{title}</Heading>
      {text ? <p className="mx-auto mt-2 max-w-prose text-ink-soft">{text}</p> : null}
      {children ? <div className="mt-6 flex flex-wrap justify-center gap-3">{children}</div> : null}
    </div>
  );
}
