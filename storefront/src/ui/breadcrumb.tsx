export type Crumb = { label: string; href: string };

/** The way from the home page to here; the last entry is this page itself and no link. */
export function Breadcrumb({ label, trail, here }: { label: string; trail: Crumb[]; here: string }) {
  return (
    <nav aria-label={label} className="text-sm text-ink-soft print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2">
        {trail.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-x-2">
            <a href={crumb.href} className="inline-flex min-h-11 items-center hover:text-leaf hover:underline">
              {crumb.label}
            </a>
            <span aria-hidden="true">›</span>
          </li>
        ))}
        <li aria-current="page" className="py-2 max-sm:sr-only">
          {here}
        </li>
      </ol>
    </nav>
  );
}
