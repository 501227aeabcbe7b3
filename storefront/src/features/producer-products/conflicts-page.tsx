import type { OwnConflict } from "@contracts/producer-products";
import type { ReactNode } from "react";
import { formatInstant } from "@/platform/format/instant";
import { fill } from "@/platform/i18n/dictionary";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ProducerFrame, producerMetadata, producerPage } from "../producer-frame/producer-page";
import { productPath, readProduct } from "./read-product";
import { fieldLabel } from "./subjects";
import { productTexts } from "./texts";

type Props = { params: Promise<{ locale: string; id: string }> };

export const conflictsMetadata = producerMetadata((locale) => productTexts(locale).conflicts.title);

/** Fields two devices wrote at once, both writings side by side, until a person has chosen. */
export const ConflictsPage = producerPage(async ({ params }: Props, producer) => {
  const { locale } = producer;
  const { product, conflicts } = await readProduct(params);
  const { conflicts: texts, list } = productTexts(locale);
  const path = productPath(product.id);
  return (
    <ProducerFrame
      producer={producer}
      title={texts.title}
      intro={texts.intro}
      trail={[
        { label: list.title, href: "/kenh-chu-the/san-pham" },
        { label: product.name, href: path },
      ]}
    >
      {conflicts.length === 0 ? (
        <EmptyState title={texts.none}>
          <ButtonLink href={localePath(locale, path)}>{product.name}</ButtonLink>
        </EmptyState>
      ) : (
        <ul className="space-y-6">
          {conflicts.map((conflict) => (
            <li key={conflict.id}>
              <Choice locale={locale} conflict={conflict} action={localePath(locale, `${path}/hai-ban/chon`)} />
            </li>
          ))}
        </ul>
      )}
    </ProducerFrame>
  );
});

function Choice({ locale, conflict, action }: { locale: Locale; conflict: OwnConflict; action: string }) {
  const texts = productTexts(locale).conflicts;
  const { id, field, kept, other, other_at } = conflict;
  return (
    <form method="post" action={action} className="space-y-3 rounded-card border border-line bg-white p-4">
      <input type="hidden" name="cho" value={id} />
      <h2 className="text-lg">{fieldLabel(field, locale)}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <Writing title={texts.standing} text={kept ?? texts.empty}>
          <Button look="secondary" name="giu" value="nay">
            {texts.keep}
          </Button>
        </Writing>
        <Writing title={fill(texts.other, { when: formatInstant(other_at, locale) })} text={other ?? texts.empty}>
          <Button look="secondary" name="giu" value="kia">
            {texts.take}
          </Button>
        </Writing>
      </div>
    </form>
  );
}

function Writing({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3 rounded-control bg-sand p-3">
      <h3 className="text-base">{title}</h3>
      <p className="grow whitespace-pre-line">{text}</p>
      {children}
    </div>
  );
}
