import type { DeskShop } from "@contracts/channel-desk";
import type { BulkPreview, ListingFault } from "@contracts/channel-preview";
import { formatCount, formatVnd } from "@/platform/format/money";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { Notice, type Tone } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { type Column, DataTable } from "../../officer-frame/data-table";
import { fixPath, tryOnePath } from "../addresses";
import { sendingTexts } from "../texts";
import { OUTCOMES } from "../wire";

/** Opening asks the marketplace about every pair; so many fit into one press. */
const MOST_SENT = 20;
const MOST_SHOWN = 200;

type Item = BulkPreview["items"][number];
type Fault = BulkPreview["faults"][number];
type Props = {
  preview: BulkPreview;
  shops: readonly DeskShop[];
  labelOf: (shop: string) => string;
  back: string;
  /** The product group that was tried. */
  group: string;
  locale: Locale;
};

const TONES: Partial<Record<Item["outcome"], Tone>> = {
  ready: "good",
  listed: "good",
  faulty: "fault",
  channel_failed: "fault",
};

/** Totals, the faults that stand most in the way, every product, and the button that sends what is ready. */
export function TryResult({ preview, shops, labelOf, back, group, locale }: Props) {
  const texts = sendingTexts(locale).result;
  const { totals, faults, items } = preview;
  const ranked = [...items].sort((a, b) => rank(a) - rank(b));
  const [first] = items;
  const channelOf = (id: string) => shops.find((shop) => shop.id === id)?.channel ?? "";
  const place = { shop: first?.shop_id ?? "", channel: channelOf(first?.shop_id ?? ""), product: null, group };
  if (!first) return <Notice className="mt-4">{texts.nobody}</Notice>;
  const present = OUTCOMES.filter((outcome) => totals[outcome] > 0);
  return (
    <>
      <Section title={texts.title}>
        <p className="mb-3">{fill(texts.summary, { pairs: formatCount(totals.pairs, locale) })}</p>
        <ul className="flex flex-wrap gap-2">
          {present.map((outcome) => (
            <li key={outcome}>
              <Badge large tone={TONES[outcome] ?? "care"}>
                {texts.outcomes[outcome]}: {formatCount(totals[outcome], locale)}
              </Badge>
            </li>
          ))}
        </ul>
        <Send items={items} back={back} locale={locale} />
      </Section>
      {faults.length > 0 ? (
        <Section title={texts.faultsTitle}>
          <DataTable
            caption={texts.faultsTitle}
            columns={faultColumns(place, locale)}
            rows={faults}
            keyOf={({ field, message }) => `${field} ${message}`}
          />
        </Section>
      ) : null}
      <Section title={texts.items}>
        {items.length > MOST_SHOWN ? (
          <p className="mb-3">{fill(texts.shown, { shown: MOST_SHOWN, all: formatCount(items.length, locale) })}</p>
        ) : null}
        <DataTable
          caption={texts.items}
          columns={itemColumns(labelOf, locale)}
          rows={ranked.slice(0, MOST_SHOWN)}
          keyOf={({ shop_id, product_id }) => `${shop_id} ${product_id}`}
        />
      </Section>
    </>
  );
}

const ORDER: readonly Item["outcome"][] = ["faulty", "channel_failed", "not_on_sale", "ready", "will_change", "listed"];
const rank = ({ outcome }: Item) => (ORDER.includes(outcome) ? ORDER.indexOf(outcome) : ORDER.length);

function Send({ items, back, locale }: { items: readonly Item[]; back: string; locale: Locale }) {
  const texts = sendingTexts(locale).result;
  const ready = items.filter(({ outcome }) => outcome === "ready");
  const [first] = ready;
  if (!first) return <Notice className="mt-4">{texts.noneReady}</Notice>;
  // One press opens on one shop, so that exactly what was looked at is sent.
  const batch = ready.filter(({ shop_id }) => shop_id === first.shop_id).slice(0, MOST_SENT);
  return (
    <form method="post" action={localePath(locale, "/can-bo/san/thu/gui")} className="mt-4 print:hidden">
      <input type="hidden" name="gian-hang" value={first.shop_id} />
      <input type="hidden" name="ve" value={back} />
      {batch.map(({ product_id }) => (
        <input key={product_id} type="hidden" name="san-pham" value={product_id} />
      ))}
      <Notice tone="good" title={fill(texts.ready, { count: formatCount(ready.length, locale) })}>
        <p className="mb-3">{fill(texts.readyText, { most: MOST_SENT })}</p>
        <SubmitButton pending={texts.pending}>{fill(texts.send, { count: batch.length })}</SubmitButton>
      </Notice>
    </form>
  );
}

export const sayFault = (fault: Pick<ListingFault, "message" | "message_en">, locale: Locale) =>
  locale === "en" ? fault.message_en : fault.message;

function faultColumns(place: Parameters<typeof fixPath>[1], locale: Locale): Column<Fault>[] {
  const texts = sendingTexts(locale).result;
  return [
    { key: "fault", title: texts.fault, heading: true, cell: (fault) => sayFault(fault, locale) },
    { key: "times", title: texts.times, numeric: true, cell: ({ count }) => formatCount(count, locale) },
    {
      key: "where",
      title: texts.where,
      cell: ({ fix }) => <TextLink href={localePath(locale, fixPath(fix, place))}>{texts.fix[fix]}</TextLink>,
    },
  ];
}

function itemColumns(labelOf: (shop: string) => string, locale: Locale): Column<Item>[] {
  const texts = sendingTexts(locale).result;
  return [
    {
      key: "product",
      title: texts.product,
      heading: true,
      cell: ({ shop_id, product_id, name }) => (
        <TextLink href={localePath(locale, tryOnePath(shop_id, product_id))}>{name ?? product_id}</TextLink>
      ),
    },
    { key: "shop", title: texts.shop, cell: ({ shop_id }) => labelOf(shop_id) },
    {
      key: "outcome",
      title: texts.outcome,
      cell: ({ outcome }) => <Badge tone={TONES[outcome] ?? "care"}>{texts.outcomes[outcome]}</Badge>,
    },
    {
      key: "price",
      title: texts.price,
      numeric: true,
      cell: ({ price }) => (price === null ? "–" : formatVnd(price, locale)),
    },
    {
      key: "stock",
      title: texts.stock,
      numeric: true,
      cell: ({ stock }) => (stock === null ? "–" : formatCount(stock, locale)),
    },
    {
      key: "problem",
      title: texts.problem,
      cell: ({ faults }) => (
        <ul className="space-y-1">
          {faults.map((fault) => (
            <li key={`${fault.field} ${fault.message}`}>{sayFault(fault, locale)}</li>
          ))}
        </ul>
      ),
    },
  ];
}
