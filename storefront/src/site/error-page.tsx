import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button, ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { siteTexts } from "./texts";

/** What a visitor sees when a page fails in their browser, with the next step. */
export function ErrorPage({ locale, retry }: { locale: Locale; retry: () => void }) {
  const { error } = siteTexts(locale);
  return (
    <main className="mx-auto max-w-page px-4 py-6">
      <EmptyState heading="h1" title={error.title} text={error.text}>
        <Button type="button" onClick={retry}>
          {error.retry}
        </Button>
        <ButtonLink look="secondary" href={localePath(locale, "/")}>
          {error.home}
        </ButtonLink>
      </EmptyState>
    </main>
  );
}
