import { SuggestInput } from "@/features/catalogue/suggest-input";
import { catalogueTexts } from "@/features/catalogue/texts";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { SearchIcon } from "@/ui/icons";
import { siteTexts } from "./texts";

type Props = {
  locale: Locale;
  /** What was searched for last, on the page that shows what was found. */
  query?: string;
};

/** The search on every page: a plain GET form, with suggestions where JavaScript runs. */
export function SearchForm({ locale, query }: Props) {
  const { search } = siteTexts(locale);
  return (
    <search>
      <form action={localePath(locale, "/tim-kiem")} className="relative flex">
        <SuggestInput
          locale={locale}
          texts={catalogueTexts(locale).suggest}
          // Not `search`: HTML gives such a field no role but its own, and this one is a combobox.
          type="text"
          inputMode="search"
          name="q"
          defaultValue={query}
          aria-label={search.label}
          placeholder={search.placeholder}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          className="min-h-11 w-full min-w-0 rounded-l-control border border-r-0 border-edge bg-white px-3 text-base placeholder:text-ink-soft"
        />
        <button
          type="submit"
          className="inline-flex min-h-11 items-center gap-2 rounded-r-control bg-leaf px-4 font-bold text-white hover:bg-leaf-deep"
        >
          <SearchIcon />
          <span className="sr-only sm:not-sr-only">{search.submit}</span>
        </button>
      </form>
    </search>
  );
}
