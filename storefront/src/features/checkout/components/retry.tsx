import type { OrderRequest } from "@contracts/checkout";
import { formatVnd } from "@/platform/format/money";
import { FAULTS_ID } from "@/platform/forms/fault-summary";
import { SubmitButton } from "@/platform/forms/submit-button";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { checkoutTexts } from "../texts";

type Props = { locale: Locale; order: OrderRequest; sealed: string };

/** An order nobody has answered: the very same one, to be sent again. What was typed since is no part of it. */
export function Retry({ locale, order, sealed }: Props) {
  const { outcomes, retry, review } = checkoutTexts(locale);
  return (
    <div
      id={FAULTS_ID}
      tabIndex={-1}
      className="max-w-2xl space-y-4 rounded-card border border-line bg-white p-4 sm:p-6"
    >
      <Notice tone="care" role="alert" title={outcomes.unknown.title}>
        <p>{outcomes.unknown.text}</p>
      </Notice>
      <dl>
        <dt className="text-ink-soft">{retry.which}</dt>
        <dd className="font-bold">{fill(retry.total, { total: formatVnd(order.expected_total, locale) })}</dd>
        <dd>{[order.name, order.phone, order.street].join(", ")}</dd>
      </dl>
      <p>{retry.meaning}</p>
      <form method="post" action={localePath(locale, "/dat-hang/dat")}>
        <input type="hidden" name="don" value={sealed} />
        <SubmitButton pending={review.sending} className="w-full text-lg">
          {retry.submit}
        </SubmitButton>
      </form>
      <p className="text-sm text-ink-soft">
        {retry.haveCode}{" "}
        <a href={localePath(locale, "/tra-cuu-don-hang")} className="underline underline-offset-4">
          {retry.track}
        </a>
      </p>
    </div>
  );
}
