import { type Locale, localePath } from "@/platform/i18n/locale";
import { SearchIcon } from "@/ui/icons";
import { siteTexts } from "./texts";

/** The search on every page: a plain GET form. */
export function SearchForm({ locale }: { locale: Locale }) {
  const { search } = siteTexts(locale);
  return (
    <search>
      <form action={localePath(locale, "/tim-kiem")} className="flex">
        <input
          type="search"
          name="q"
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
