import type { DeskShop } from "@contracts/channel-desk";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { shopLabel } from "./places";
import { channelTexts } from "./texts";

type Props = { shops: readonly DeskShop[]; nameOfChannel: (adapter: string) => string; locale: Locale };

/** Shops whose seller has to agree again, the most urgent first, each with the way there and whom it takes. */
export function Reconnecting({ shops, nameOfChannel, locale }: Props) {
  const texts = channelTexts(locale).reconnecting;
  const due = shops.filter(({ warning }) => warning !== "none").sort((a, b) => endOf(a).localeCompare(endOf(b)));
  if (due.length === 0) return null;
  const ended = due.some(({ warning }) => warning === "ended");
  return (
    <Notice tone={ended ? "fault" : "care"} title={texts.title} className="mb-6">
      <p>{texts.text}</p>
      <ul className="list-disc pl-5">
        {due.map((shop) => (
          <li key={shop.id}>
            <TextLink href={localePath(locale, `/can-bo/san/gian-hang/${shop.id}`)}>
              {shopLabel(shop, nameOfChannel)}
            </TextLink>
            {": "}
            {shop.warning === "ended" ? texts.ended : fill(texts.until, { at: formatInstant(endOf(shop), locale) })}{" "}
            {shop.producer_id === null ? texts.shared : texts.own}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The nearest end that needs the seller; before everything where the permission has ended. */
function endOf({ warning, deadlines }: DeskShop): string {
  if (warning === "ended") return "";
  const [first = ""] = deadlines.flatMap((one) => (one.warning === "none" ? [] : [one.at])).sort();
  return first;
}
