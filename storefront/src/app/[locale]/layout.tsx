import "@/ui/theme.css";
import type { Viewport } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "@/platform/i18n/locale";
import { MAIN_ID } from "@/site/main";
import { siteTexts } from "@/site/texts";
import { fontVariables } from "@/ui/fonts";

/** Every page is made for the request: a certificate may lapse today, and every answer has a nonce of its own. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { themeColor: "#fbf7f0" };

export default async function RootLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  // An address the proxy lets pass as a file, such as a missing drawing, must not show the home page.
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale} className={fontVariables}>
      <body>
        <a
          href={`#${MAIN_ID}`}
          className="sr-only z-10 rounded-control bg-leaf px-4 py-3 font-bold text-white focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
        >
          {siteTexts(locale).skip}
        </a>
        {children}
      </body>
    </html>
  );
}
