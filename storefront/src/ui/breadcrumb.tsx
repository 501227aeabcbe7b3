import { classNames } from "./class-names";

export type Crumb = { label: string; href: string };

/** The way from the home page to here; the last entry is this page itself and no link. On a phone only the step back, in one line. */
export function Breadcrumb({ label, trail, here }: { label: string; trail: Crumb[]; here: string }) {
  return (
    <nav aria-label={label} className="text-sm text-ink-soft print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {trail.map((crumb, at) => (
          <li
            key={crumb.href}
            className={classNames("flex items-center gap-x-2", at < trail.length - 1 && "max-sm:hidden")}
          >
            <span aria-hidden="true" className="sm:hidden">
              ‹
            </span>
            <a href={crumb.href} className="inline-flex min-h-11 items-center hover:text-leaf hover:underline">
              {crumb.label}
            </a>
            <span aria-hidden="true" className="max-sm:hidden">
              ›
            </span>
          </li>
        ))}
        <li aria-current="page" className="py-2 max-sm:sr-only">
          {here}
        </li>
      </ol>
    </nav>
  );
}
