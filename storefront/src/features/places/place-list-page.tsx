import type { Metadata } from "next";
import { JsonLd } from "@/features/seo/json-ld";
import { pageMetadata } from "@/features/seo/metadata";
import { breadcrumbList } from "@/features/seo/site-things";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { Breadcrumb } from "@/ui/breadcrumb";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { FindForm } from "@/ui/find-form";
import { loadPlaces } from "./data";
import { placeTexts } from "./texts";
import { UnitGrid } from "./unit-grid";

const PATH = "/dia-phuong";

export function placeListMetadata(locale: Locale): Metadata {
  const { title, description } = placeTexts(locale);
  return pageMetadata({ locale, path: PATH, title, description });
}

export async function PlaceListPage({ locale }: { locale: Locale }) {
  const texts = placeTexts(locale);
  const { places } = await loadPlaces();
  const trail = [{ label: siteTexts(locale).home, href: localePath(locale, "/") }];
  return (
    <Main locale={locale}>
      <Breadcrumb label={siteTexts(locale).breadcrumb} trail={trail} here={texts.title} />
      <h1 className="mt-2 text-2xl sm:text-3xl">{texts.title}</h1>
      <p className="mt-1 max-w-prose text-ink-soft">{texts.lead}</p>
      <FindForm
        action={localePath(locale, "/tim-kiem")}
        label={texts.find}
        placeholder={texts.findPlaceholder}
        submit={texts.submit}
        query=""
        className="mt-4 mb-8 max-w-xl"
      />
      {places.length > 0 ? (
        <UnitGrid units={places} locale={locale} />
      ) : (
        <EmptyState title={texts.empty} text={texts.emptyText}>
          <ButtonLink href={localePath(locale, "/san-pham")}>{texts.all}</ButtonLink>
        </EmptyState>
      )}
      <JsonLd things={[breadcrumbList([...trail, { label: texts.title, href: localePath(locale, PATH) }])]} />
    </Main>
  );
}
