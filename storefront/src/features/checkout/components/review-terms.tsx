import type { Quote } from "@contracts/checkout";
import type { TermsOfToday } from "@/features/policies/terms";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import { checkoutTexts } from "../texts";

type Props = { locale: Locale; quote: Quote; terms: TermsOfToday };

/** How it is paid, by when it is answered, and the conditions it stands under. */
export function ReviewTerms({ locale, quote, terms }: Props) {
  const { review, policies } = checkoutTexts(locale);
  const [method] = quote.payment_methods;
  const hours = terms.value("part_answer_hours");
  const links = [
    ["/chinh-sach/dieu-kien-chung", policies.conditions],
    ["/chinh-sach/gia-va-thanh-toan", policies.price],
    ["/chinh-sach/giao-hang-va-kiem-hang", policies.delivery],
    ["/chinh-sach/doi-tra-hoan-tien", policies.returns],
    ["/chinh-sach/giai-quyet-khieu-nai", policies.complaints],
    ["/chinh-sach/du-lieu-ca-nhan", policies.privacy],
    ["/thong-tin-nguoi-ban", policies.seller],
  ] as const;
  return (
    <section aria-labelledby="dieu-kien" className="space-y-4 rounded-card border border-line bg-white p-4 sm:p-6">
      <h2 id="dieu-kien" className="text-xl">
        {review.terms}
      </h2>
      <dl className="space-y-3">
        <div>
          <dt className="text-ink-soft">{review.payment}</dt>
          <dd>
            {method ? <strong>{locale === "en" ? method.label_en : method.label}. </strong> : null}
            {review.paymentText}
          </dd>
        </div>
        <div>
          <dt className="text-ink-soft">{review.answer}</dt>
          <dd>{hours === null ? review.answerUnknown : fill(review.answerText, { hours })}</dd>
        </div>
      </dl>
      <ul className="flex flex-wrap gap-x-6">
        {links.map(([href, label]) => (
          <li key={href}>
            <TextLink href={localePath(locale, href)}>{label}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
