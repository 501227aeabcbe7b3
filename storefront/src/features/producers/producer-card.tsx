import type { ProducerSummary } from "@contracts/catalogue";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Badge } from "@/ui/badge";
import { producerTexts } from "./texts";

/** One producer in a list. Stars belong to products, so the card counts them and bears none itself. */
export function ProducerCard({ producer, locale }: { producer: ProducerSummary; locale: Locale }) {
  const texts = producerTexts(locale);
  const place = [producer.place_text, producer.province?.name].filter(Boolean).join(", ");
  return (
    <article className="relative flex h-full flex-col gap-1.5 rounded-card border border-line bg-white p-4 transition-colors hover:border-leaf">
      <h2 className="text-lg">
        <a
          href={localePath(locale, `/chu-the/${producer.handle}`)}
          className="after:absolute after:inset-0 hover:text-leaf"
        >
          {producer.name}
        </a>
      </h2>
      {producer.legal_type_label ? (
        <p className="text-sm text-ink-soft" lang={locale === "vi" ? undefined : "vi"}>
          {producer.legal_type_label}
        </p>
      ) : null}
      {place ? <p className="text-sm text-ink-soft">{place}</p> : null}
      <p className="mt-auto flex flex-wrap items-center gap-2 pt-1">
        <span>{fill(texts.products, { count: producer.product_count })}</span>
        {producer.in_force_count > 0 ? (
          <Badge tone="good">{fill(texts.inForce, { count: producer.in_force_count })}</Badge>
        ) : (
          <span className="text-sm text-ink-soft">{texts.noneInForce}</span>
        )}
      </p>
    </article>
  );
}
