import { CartLink } from "@/features/cart/cart-link";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { BRAND } from "./brand";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";
import { SearchForm } from "./search-form";
import { siteTexts } from "./texts";

type Props = {
  locale: Locale;
  /** Path and query of this page without language prefix, for the language switch. */
  path: string;
};

export function Header({ locale, path }: Props) {
  return (
    <header className="border-b border-line bg-white print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-2 pb-1">
        <a
          href={localePath(locale, "/")}
          className="inline-flex min-h-11 min-w-0 flex-1 basis-28 items-center gap-2 text-[0.95rem] leading-tight font-bold text-leaf-deep sm:text-lg lg:flex-none lg:basis-auto"
        >
          <Mark />
          {BRAND[locale].name}
        </a>
        <div className="ml-auto flex items-center gap-1 lg:order-last">
          <LanguageSwitch locale={locale} path={path} />
          <CartLink locale={locale} />
        </div>
        <div className="min-w-0 basis-full lg:flex-1 lg:basis-0">
          <SearchForm locale={locale} query={searchedFor(path)} />
        </div>
      </div>
      <Navigation locale={locale} />
    </header>
  );
}

/** What the search page was asked for, so that it can be corrected and not typed again. */
function searchedFor(path: string): string | undefined {
  const { pathname, searchParams } = new URL(path, "http://shop");
  return pathname === "/tim-kiem" ? (searchParams.get("q") ?? undefined) : undefined;
}

function Navigation({ locale }: { locale: Locale }) {
  const { navigation } = siteTexts(locale);
  const entries = [
    { href: "/san-pham", label: navigation.products },
    { href: "/chu-the", label: navigation.producers },
    { href: "/dia-phuong", label: navigation.places },
    { href: "/xac-thuc", label: navigation.verify },
  ];
  return (
    <nav aria-label={navigation.label} className="mx-auto max-w-page px-1 sm:px-2">
      <ul className="flex flex-wrap justify-between text-[0.8rem] max-[22rem]:grid max-[22rem]:grid-cols-2 font-bold sm:justify-start sm:gap-2 sm:text-base">
        {entries.map(({ href, label }) => (
          <li key={href}>
            <a
              href={localePath(locale, href)}
              className="inline-flex min-h-11 items-center rounded-control px-1 hover:bg-leaf-tint hover:text-leaf sm:px-2"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
