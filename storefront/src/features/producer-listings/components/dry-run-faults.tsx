import type { BulkPreview, ListingFault } from "@contracts/channel-preview";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { fixLink } from "../fix-link";
import { listingTexts } from "../texts";

type Props = { preview: BulkPreview; again: string; locale: Locale };
type Item = BulkPreview["items"][number];

const TOLD = ["not_on_sale", "channel_failed", "by_file", "no_channel", "no_shop"] as const;
type Told = (typeof TOLD)[number];
const isTold = (outcome: Item["outcome"]): outcome is Told => TOLD.some((one) => one === outcome);

/** Faults that stand most in the way first: each sentence once, with the products it holds for and the fields that mend it. */
export function DryRunFaults({ preview: { faults, items, totals }, again, locale }: Props) {
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
            <Fixes fault={fault} items={items} locale={locale} />
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

function Fixes({ fault, items, locale }: { fault: ListingFault; items: readonly Item[]; locale: Locale }) {
  const texts = listingTexts(locale).dryRun;
  const concerned = new Map(
    items
      .filter(({ faults }) => faults.some(({ field, message }) => field === fault.field && message === fault.message))
      .map(({ product_id, name }) => [product_id, name ?? product_id]),
  );
  const links = [...concerned].flatMap(([product, name]) => {
    const href = fixLink(fault, product);
    return href ? [{ href, name }] : [];
  });
  if (links.length === 0) return <p className="text-sm text-ink-soft">{texts.askOfficer}</p>;
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
