import { classNames } from "@/ui/class-names";

type Props = { href: string; title: string; state: string; done: boolean; wrong?: boolean };

/** A line of a product's page that leads to one short page, as wide and tall as a thumb needs. */
export function PartLink({ href, title, state, done, wrong = false }: Props) {
  return (
    <li>
      <a href={href} className="flex min-h-14 items-center justify-between gap-3 px-4 py-2 hover:bg-leaf-tint">
        <span className="font-bold text-leaf underline underline-offset-4">{title}</span>
        <span
          className={classNames(
            "max-w-[45%] shrink-0 text-right text-sm",
            wrong ? "font-bold text-clay" : done ? "text-leaf-deep" : "text-ink-soft",
          )}
        >
          {state}
        </span>
      </a>
    </li>
  );
}
