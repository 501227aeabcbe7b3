import type { Metadata } from "next";
import { pageMetadata } from "@/features/seo/metadata";
import { localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { readAddress } from "./address";
import { Main } from "./main";
import { SearchForm } from "./search-form";
import { siteTexts } from "./texts";

export async function notFoundMetadata(): Promise<Metadata> {
  const { locale, path } = await readAddress();
  const { title, text } = siteTexts(locale).notFound;
  return pageMetadata({ locale, path, title, description: text, index: false });
}

/** What a visitor sees at an address that leads nowhere. */
export async function NotFoundPage() {
  const { locale } = await readAddress();
  const { notFound } = siteTexts(locale);
  return (
    <Main locale={locale}>
      <EmptyState heading="h1" title={notFound.title} text={notFound.text}>
        <div className="w-full max-w-md">
          <SearchForm locale={locale} />
        </div>
        <ButtonLink href={localePath(locale, "/")}>{notFound.home}</ButtonLink>
        <ButtonLink look="secondary" href={localePath(locale, "/san-pham")}>
          {notFound.products}
        </ButtonLink>
      </EmptyState>
    </Main>
  );
}
