import type { Metadata } from "next";
import { pageMetadata } from "@/features/seo/metadata";
import { localePath } from "@/platform/i18n/locale";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { readAddress } from "./address";
import { Main } from "./main";
import { siteTexts } from "./texts";

export async function troubleMetadata(): Promise<Metadata> {
  const { locale, path } = await readAddress();
  const { title, text } = siteTexts(locale).error;
  return pageMetadata({ locale, path, title, description: text, index: false });
}

/** What a visitor sees while the backend gives no answer; made by the server, so it needs no script. */
export async function TroublePage() {
  const { locale, path } = await readAddress();
  const { error } = siteTexts(locale);
  return (
    <Main locale={locale}>
      <EmptyState heading="h1" title={error.title} text={error.text}>
        <ButtonLink href={localePath(locale, path)}>{error.retry}</ButtonLink>
        <ButtonLink look="secondary" href={localePath(locale, "/")}>
          {error.home}
        </ButtonLink>
      </EmptyState>
    </Main>
  );
}
