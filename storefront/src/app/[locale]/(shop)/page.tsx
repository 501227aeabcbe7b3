import { toLocale } from "@/platform/i18n/locale";
import { BRAND } from "@/site/brand";
import { Main } from "@/site/main";

export default async function Page({ params }: PageProps<"/[locale]">) {
  const locale = toLocale((await params).locale);
  return (
    <Main locale={locale}>
      <h1 className="text-3xl">{BRAND[locale].line}</h1>
    </Main>
  );
}
