import type { ReactNode } from "react";
import type { Locale } from "@/platform/i18n/locale";
import { SampleRibbon } from "./sample-ribbon";

export const MAIN_ID = "noi-dung";

type Props = {
  locale: Locale;
  /** True when anything on the page comes from the demo layer. */
  sample?: boolean;
  children: ReactNode;
};

/** The main part of a page. A page that shows sample data says so at its top. */
export function Main({ locale, sample = false, children }: Props) {
  return (
    <>
      {sample ? <SampleRibbon locale={locale} /> : null}
      <main id={MAIN_ID} tabIndex={-1} className="mx-auto max-w-page px-4 py-4 outline-none sm:py-6">
        {children}
      </main>
    </>
  );
}
