import { type Locale, localePath } from "@/platform/i18n/locale";
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

/** The parts of the work with marketplaces, in the order it is done. */
export function ChannelNav({ locale, here }: { locale: Locale; here: ChannelPart }) {
  const { nav } = channelTexts(locale);
  return (
    <nav aria-label={nav.label} className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-x-1 gap-y-1 border-b border-line text-sm">
        {PLACES.map(({ part, href }) => (
          <li key={part}>
            <a
              href={localePath(locale, href)}
              aria-current={part === here ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-b-4 border-transparent px-2 font-bold hover:bg-leaf-tint hover:text-leaf aria-[current]:border-leaf aria-[current]:text-leaf"
            >
              {nav[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
