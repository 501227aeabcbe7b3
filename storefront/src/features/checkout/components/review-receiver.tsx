import { type Locale, localePath } from "@/platform/i18n/locale";
import { TextLink } from "@/ui/text-link";
import type { Draft } from "../domain/draft";
import { checkoutTexts } from "../texts";

type Props = { locale: Locale; draft: Draft; province: string };

export function ReviewReceiver({ locale, draft, province }: Props) {
  const { review } = checkoutTexts(locale);
  const facts = [
    [review.name, draft.name],
    [review.phone, draft.phone],
    [review.address, [draft.street, draft.commune, province].join(", ")],
    [review.email, draft.email],
    [review.note, draft.note],
  ];
  return (
    <section aria-labelledby="noi-nhan" className="rounded-card border border-line bg-white p-4 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="noi-nhan" className="text-xl">
          {review.receiver}
        </h2>
        <TextLink href={localePath(locale, "/dat-hang")}>{review.edit}</TextLink>
      </div>
      <dl className="space-y-2">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label} className="gap-x-4 sm:flex">
              <dt className="shrink-0 text-ink-soft sm:w-32">{label}</dt>
              <dd className="min-w-0 font-bold">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
