import type { OwnSend } from "@contracts/producer-channels";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { PAGES, PRODUCT_PARAM } from "../addresses";
import { fixLink, isOfficers } from "../fix-link";
import { listingTexts } from "../texts";
import { AskOfficer } from "./ask-officer";

type Left = OwnSend["left"][number];
type Props = { left: OwnSend["left"]; locale: Locale };

/** What was not listed, each with its reason and the field that mends it, and the way to try just these again. */
export function SendLeft({ left, locale }: Props) {
  const texts = listingTexts(locale).progress;
  if (left.length === 0) return null;
  const again = new URLSearchParams([
    ...[...new Set(left.map(({ shop_id }) => shop_id))].map((id) => ["gh", id]),
    ...[...new Set(left.map(({ product_id }) => product_id))].map((id) => [PRODUCT_PARAM, id]),
  ]);
  return (
    <Section title={fill(texts.left, { count: left.length })}>
      <ul className="grid grid-cols-1 gap-3 lg:grid-cols-2">
        {left.map((one) => (
          <li key={one.shop_id + one.product_id} className="space-y-1 rounded-card border border-line bg-white p-3">
            <h3 className="text-base">
              {one.name}, {one.channel_name}
            </h3>
            <Reasons left={one} locale={locale} />
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <ButtonLink look="secondary" href={localePath(locale, `${PAGES.dryRun}?${again}`)}>
          {texts.again}
        </ButtonLink>
      </p>
    </Section>
  );
}

function Reasons({ left, locale }: { left: Left; locale: Locale }) {
  const { outcome, faults, name, channel_name, product_id } = left;
  const { dryRun, listing } = listingTexts(locale);
  if (outcome === "not_on_sale")
    return (
      <p>
        {fill(dryRun.others[outcome], { name })}{" "}
        <TextLink href={localePath(locale, `/kenh-chu-the/san-pham/${product_id}/gia#price`)}>
          {listing.fixHere}
        </TextLink>
      </p>
    );
  if (faults.length === 0) return <p>{outcome === "faulty" ? null : fill(dryRun.others[outcome], { name })}</p>;
  return faults.map((fault) => {
    const href = fixLink(fault, product_id);
    const message = locale === "en" ? fault.message_en : fault.message;
    return (
      <div key={fault.field + fault.message}>
        <p>
          {message} {href ? <TextLink href={localePath(locale, href)}>{listing.fixHere}</TextLink> : null}
        </p>
        {isOfficers(fault) ? <AskOfficer what={`${channel_name}, ${name}: ${message}`} locale={locale} /> : null}
      </div>
    );
  });
}
