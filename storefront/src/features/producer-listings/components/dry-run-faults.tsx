import type { BulkPreview, ListingFault } from "@contracts/channel-preview";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { fixLink, isOfficers } from "../fix-link";
import { listingTexts } from "../texts";
import { AskOfficer } from "./ask-officer";

type Props = { preview: BulkPreview; shops: ReadonlyMap<string, string>; again: string; locale: Locale };
type Item = BulkPreview["items"][number];

const TOLD = ["not_on_sale", "channel_failed", "by_file", "no_channel", "no_shop"] as const;
type Told = (typeof TOLD)[number];
const isTold = (outcome: Item["outcome"]): outcome is Told => TOLD.some((one) => one === outcome);

/** Faults that stand most in the way first: each sentence once, with the products it holds for and the fields that mend it. */
export function DryRunFaults({ preview: { faults, items, totals }, shops, again, locale }: Props) {
  const texts = listingTexts(locale).dryRun;
  const others = items.filter(({ outcome }) => isTold(outcome));
  if (faults.length === 0 && others.length === 0) return null;
  return (
    <Section title={fill(texts.faulty, { count: totals.faulty + others.length })}>
      <ul className="space-y-3">
        {faults.map((fault) => (
          <li key={fault.field + fault.message} className="rounded-card border border-line bg-white p-3">
            <p className="font-bold">{locale === "en" ? fault.message_en : fault.message}</p>
            {fault.count > 1 ? <p className="text-sm">{fill(texts.faultCount, { count: fault.count })}</p> : null}
            <Fixes fault={fault} items={items} shops={shops} locale={locale} />
          </li>
        ))}
        {others.map(({ shop_id, product_id, name, outcome }) => (
          <li key={shop_id + product_id} className="rounded-card border border-line bg-white p-3">
            <p className="font-bold">
              {isTold(outcome) ? fill(texts.others[outcome], { name: name ?? product_id }) : null}
            </p>
            {outcome === "not_on_sale" ? (
              <TextLink href={localePath(locale, `/kenh-chu-the/san-pham/${product_id}/gia#price`)}>
                {fill(texts.fix, { name: name ?? product_id })}
              </TextLink>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <ButtonLink look="secondary" href={localePath(locale, again)}>
          {texts.again}
        </ButtonLink>
      </p>
    </Section>
  );
}

type FixesProps = Omit<Props, "preview" | "again"> & { fault: ListingFault; items: readonly Item[] };

function Fixes({ fault, items, shops, locale }: FixesProps) {
  const texts = listingTexts(locale).dryRun;
  const concerned = items.filter(({ faults }) =>
    faults.some(({ field, message }) => field === fault.field && message === fault.message),
  );
  const names = new Map(concerned.map(({ product_id, name }) => [product_id, name ?? product_id]));
  if (isOfficers(fault)) {
    const places = [...new Set(concerned.map(({ shop_id }) => shops.get(shop_id) ?? shop_id))];
    const what = [...places, ...names.values()].join(", ");
    return <AskOfficer what={`${what}: ${locale === "en" ? fault.message_en : fault.message}`} locale={locale} />;
  }
  const links = [...names].flatMap(([product, name]) => {
    const href = fixLink(fault, product);
    return href ? [{ href, name }] : [];
  });
  if (links.length === 0) return null;
  return (
    <ul>
      {links.map(({ href, name }) => (
        <li key={href}>
          <TextLink href={localePath(locale, href)}>
            {fill(fault.rule === "in_review" ? texts.waits : texts.fix, { name })}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
