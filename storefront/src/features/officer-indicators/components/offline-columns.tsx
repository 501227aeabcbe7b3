import type { OfflineProduct, OfflineStep } from "@contracts/indicator-offline";
import { formatDay } from "@/platform/format/day";
import { formatCount } from "@/platform/format/money";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import type { Column } from "../../officer-frame/data-table";
import { CONTACTS, offlineAddress } from "../addresses";
import { officerIndicatorTexts } from "../texts";
import { twoDecimals } from "../two-decimals";

/** Steps for which an invitation is what an officer can do. */
const INVITING: readonly OfflineStep[] = ["invite", "remind"];

export const isInvitable = ({ step, producer }: OfflineProduct) => producer !== null && INVITING.includes(step);

export function offlineColumns(locale: Locale): Column<OfflineProduct>[] {
  const texts = officerIndicatorTexts(locale);
  return [
    {
      key: "choose",
      title: texts.choose,
      cell: (product) =>
        isInvitable(product) ? (
          <label className="inline-flex min-h-11 min-w-11 items-center justify-center">
            <span className="sr-only">
              {fill(texts.chooseOne, { name: product.producer?.name ?? "", product: product.label })}
            </span>
            <input type="checkbox" name="chu-the" value={product.producer?.id} className="size-6 accent-leaf" />
          </label>
        ) : null,
    },
    {
      key: "product",
      title: texts.product,
      heading: true,
      cell: ({ id, label, producer, unit }) => (
        <>
          <TextLink href={localePath(locale, `/can-bo/bang-chung/san-pham/${id}`)}>{label}</TextLink>
          <span className="block font-normal text-ink-soft">
            {[producer?.name, unit?.name].filter(Boolean).join(" · ")}
          </span>
        </>
      ),
    },
    {
      key: "state",
      title: texts.now,
      cell: ({ state, channel }) => (
        <>
          {texts.states[state]}
          {channel ? <span className="block text-ink-soft">{channel.name[locale]}</span> : null}
        </>
      ),
    },
    { key: "step", title: texts.step, cell: (product) => <Step product={product} locale={locale} /> },
    {
      key: "gain",
      title: texts.gain,
      numeric: true,
      cell: ({ gain: { products, points } }) => (
        <>
          <span className="whitespace-nowrap">{fill(texts.points, { count: `+${twoDecimals(points, locale)}` })}</span>
          {products > 1 ? (
            <span className="block whitespace-nowrap text-ink-soft">
              {fill(texts.ofProducts, { count: formatCount(products, locale) })}
            </span>
          ) : null}
        </>
      ),
    },
    { key: "contact", title: texts.contact, cell: (product) => <Contact product={product} locale={locale} /> },
  ];
}

function Step({ product, locale }: { product: OfflineProduct; locale: Locale }) {
  const text = officerIndicatorTexts(locale).steps[product.step];
  const href = offlineAddress(product);
  return href === null ? text : <TextLink href={localePath(locale, href)}>{text}</TextLink>;
}

function Contact({ product: { producer, contact }, locale }: { product: OfflineProduct; locale: Locale }) {
  const texts = officerIndicatorTexts(locale);
  if (producer === null) return null;
  return (
    <>
      {contact ? `${texts.contacts[contact.kind]} ${formatDay(contact.on, locale)}` : texts.never}
      {contact?.note ? <span className="line-clamp-2 block max-w-60 text-ink-soft">{contact.note}</span> : null}
      <span className="block">
        <TextLink
          href={localePath(locale, `${CONTACTS}/${encodeURIComponent(producer.id)}`)}
          aria-label={fill(texts.noteOf, { name: producer.name })}
        >
          {texts.note}
        </TextLink>
      </span>
    </>
  );
}
