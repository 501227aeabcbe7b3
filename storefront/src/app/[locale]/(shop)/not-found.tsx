import { headers } from "next/headers";
import { localePath, toLocale } from "@/platform/i18n/locale";
import { Main } from "@/site/main";
import { SearchForm } from "@/site/search-form";
import { siteTexts } from "@/site/texts";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";

export default async function NotFound() {
  // Next hands no parameters to this file; the proxy has put the language into the request.
  const locale = toLocale((await headers()).get("x-ocop-locale") ?? "");
  const { notFound } = siteTexts(locale);
  return (
    <Main locale={locale}>
      <EmptyState title={notFound.title} text={notFound.text}>
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
