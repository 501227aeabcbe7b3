import { type Locale, localePath } from "@/platform/i18n/locale";
import { classNames } from "@/ui/class-names";
import { channelTexts } from "./texts";

const PLACES = [
  { part: "shops", href: "/can-bo/san" },
  { part: "mapping", href: "/can-bo/san/nganh-hang" },
  { part: "terms", href: "/can-bo/san/dieu-kien" },
  { part: "try", href: "/can-bo/san/thu" },
  { part: "listings", href: "/can-bo/san/tin-dang" },
  { part: "matches", href: "/can-bo/san/tin-giong" },
  { part: "places", href: "/can-bo/san/xin-cho" },
  { part: "stuck", href: "/can-bo/san/ngung-thu" },
  { part: "orders", href: "/can-bo/san/don-hang" },
] as const;

type ChannelPart = (typeof PLACES)[number]["part"];
type Props = { locale: Locale; here: ChannelPart };

/** The parts of the work with marketplaces, in the order it is done. On a phone they fold away behind the one that is open. */
export function ChannelNav({ locale, here }: Props) {
  const { nav } = channelTexts(locale);
  return (
    <nav aria-label={nav.label} className="mb-6 border-b border-line text-sm print:hidden">
      <details className="md:hidden">
        <summary className="min-h-11 cursor-pointer py-2.5 text-base font-bold text-leaf">
          {nav.open}: {nav[here]}
        </summary>
        <Places locale={locale} here={here} className="grid grid-cols-2 pb-2" />
      </details>
      <Places locale={locale} here={here} className="hidden flex-wrap gap-1 md:flex" />
    </nav>
  );
}

function Places({ locale, here, className }: Props & { className: string }) {
  const { nav } = channelTexts(locale);
  return (
    <ul className={classNames("font-bold", className)}>
      {PLACES.map(({ part, href }) => (
        <li key={part}>
          <a
            href={localePath(locale, href)}
            aria-current={part === here ? "page" : undefined}
            className="inline-flex min-h-11 items-center border-b-4 border-transparent px-2 hover:bg-leaf-tint hover:text-leaf aria-[current]:border-leaf aria-[current]:text-leaf"
          >
            {nav[part]}
          </a>
        </li>
      ))}
    </ul>
  );
}
