import { type Locale, localePath } from "@/platform/i18n/locale";
import { PLACES, placeOf } from "./navigation";
import { PlaceIcon } from "./place-icon";
import { producerTexts } from "./texts";

/** The five places: a bar under the thumb on a phone, a row below the name on a wider screen. */
export function Places({ locale, path }: { locale: Locale; path: string }) {
  const { navigation } = producerTexts(locale);
  const here = placeOf(path);
  return (
    <nav
      aria-label={navigation.label}
      data-bottom-bar
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-white pb-[env(safe-area-inset-bottom)] md:static md:border-t-0 md:pb-0"
    >
      <ul className="mx-auto flex max-w-page md:px-2">
        {PLACES.map(({ part, href }) => (
          <li key={part} className="min-w-0 flex-1 md:flex-none">
            <a
              href={localePath(locale, href)}
              aria-current={part !== here.part ? undefined : here.exactly ? "page" : "true"}
              className="flex min-h-16 flex-col items-center justify-center gap-0.5 border-t-4 border-transparent px-0.5 text-center text-xs leading-tight font-bold text-ink-soft hover:bg-leaf-tint hover:text-leaf aria-[current]:border-leaf aria-[current]:text-leaf md:min-h-11 md:flex-row md:gap-2 md:border-t-0 md:border-b-4 md:px-3 md:text-base"
            >
              <PlaceIcon part={part} />
              {navigation[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
