import type { Quote } from "@contracts/checkout";
import { formatVnd } from "@/platform/format/money";
import { FaultSummary } from "@/platform/forms/fault-summary";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { checkoutTexts } from "../texts";

type Query = Record<string, string | string[] | undefined>;

/** Why an order was not placed, as the address says it. What the prices are now comes from the quote, not from there. */
export function ReviewOutcome({ locale, query, quote }: { locale: Locale; query: Query; quote: Quote }) {
  const { outcomes } = checkoutTexts(locale);
  const show = ({ title, text }: { title: string; text: string }) => (
    <FaultSummary title={title} text={text} faults={[]} />
  );
  switch (query["ket-qua"]) {
    case "het-hang":
      return show(outcomes.sold_out);
    case "doi-gia": {
      const values = { before: formatVnd(wholeNumber(query.cu), locale), after: formatVnd(quote.total, locale) };
      return show({ ...outcomes.total_changed, title: fill(outcomes.total_changed.title, values) });
    }
    case "cho": {
      const text = fill(outcomes.rate_limited.text, { seconds: wholeNumber(query.giay) });
      return show({ ...outcomes.rate_limited, text });
    }
    case "chua-ro":
      return show(outcomes.unknown);
    case "chua-gui":
      return show(outcomes.not_sent);
    case "cu":
      return show(outcomes.outdated);
    case "loi":
      return show(outcomes.refused);
    default:
      return null;
  }
}

function wholeNumber(text: string | string[] | undefined): number {
  return typeof text === "string" && /^\d{1,12}$/.test(text) ? Number(text) : 0;
}
