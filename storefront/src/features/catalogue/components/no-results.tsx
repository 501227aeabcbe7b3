import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { countChosen, type Filters, withoutFilters, writeFilters } from "../domain/filters";
import { catalogueTexts } from "../texts";

type Props = { filters: Filters; locale: Locale; path: string };

/** Says why a list is empty and how to get out of it. */
export function NoResults({ filters, locale, path }: Props) {
  const { empty } = catalogueTexts(locale);
  const href = (kept: Filters) => `${localePath(locale, path)}${writeFilters(kept)}`;
  const filtered = countChosen(filters) > 0;
  return (
    <EmptyState title={empty.title} text={filtered ? empty.filtered : empty.searched}>
      {filtered ? <ButtonLink href={href(withoutFilters(filters))}>{empty.clear}</ButtonLink> : null}
      <ButtonLink look={filtered ? "secondary" : "primary"} href={localePath(locale, "/san-pham")}>
        {empty.all}
      </ButtonLink>
      <ButtonLink
        look="secondary"
        href={`${localePath(locale, "/xac-thuc")}${filters.q ? `?${new URLSearchParams({ q: filters.q })}` : ""}`}
      >
        {empty.verify}
      </ButtonLink>
    </EmptyState>
  );
}
