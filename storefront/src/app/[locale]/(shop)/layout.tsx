import { headers } from "next/headers";
import { toLocale } from "@/platform/i18n/locale";
import { Footer } from "@/site/footer";
import { Header } from "@/site/header";

export default async function ShopLayout({ children, params }: LayoutProps<"/[locale]">) {
  const locale = toLocale((await params).locale);
  const path = (await headers()).get("x-ocop-path") ?? "/";
  return (
    <>
      <Header locale={locale} path={path} />
      {children}
      <Footer locale={locale} />
    </>
  );
}
