import { type Locale, localePath } from "@/platform/i18n/locale";
import { BRAND } from "./brand";
import { operatorFacts } from "./operator";
import { siteTexts } from "./texts";

/** Links, and who answers for the shop (Law 19/2023 art. 37, NĐ 248/2026 art. 4). What is not set is said to be unknown. */
export function Footer({ locale }: { locale: Locale }) {
  const { footer, navigation, cart } = siteTexts(locale);
  return (
    <footer className="mt-16 border-t border-line bg-sand print:hidden">
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_2fr]">
        <Links
          title={footer.shop}
          locale={locale}
          entries={[
            ["/san-pham", navigation.products],
            ["/chu-the", navigation.producers],
            ["/dia-phuong", navigation.places],
            ["/xac-thuc", navigation.verify],
            ["/gio-hang", cart.label],
          ]}
        />
        <Links
          title={footer.help}
          locale={locale}
          entries={[
            ["/tra-cuu-don-hang", footer.track],
            ["/khieu-nai", footer.complaint],
            ["/thong-tin-nguoi-ban", footer.seller],
            ["/chinh-sach", footer.policies],
            ["/chi-tieu", footer.indicators],
            ["/kenh-chu-the", footer.desk],
          ]}
        />
        <Operator locale={locale} />
      </div>
      <div className="mx-auto max-w-page space-y-1 border-t border-line px-4 py-6 text-sm text-ink-soft">
        <p>
          <strong>{BRAND[locale].name}.</strong> {BRAND[locale].line}. {footer.prices}
        </p>
        <p>{footer.mark}</p>
      </div>
    </footer>
  );
}

function Links({ title, locale, entries }: { title: string; locale: Locale; entries: [string, string][] }) {
  return (
    <nav aria-label={title}>
      <h2 className="text-base">{title}</h2>
      <ul>
        {entries.map(([href, label]) => (
          <li key={href}>
            <a
              href={localePath(locale, href)}
              className="inline-flex min-h-11 items-center hover:text-leaf hover:underline"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Operator({ locale }: { locale: Locale }) {
  const { footer } = siteTexts(locale);
  return (
    <section className="sm:col-span-2 lg:col-span-1">
      <h2 className="text-base">{footer.operator}</h2>
      <dl className="mt-2 space-y-1 text-sm">
        {operatorFacts(locale).map(({ label, value }) => (
          <div key={label} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-soft">{label}:</dt>
            <dd>{value ?? footer.unknown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
