import type { ReactNode } from "react";
import { type Locale, localePath } from "@/platform/i18n/locale";
import { Button } from "@/ui/button";
import { deskTexts } from "./texts";

type Props = {
  locale: Locale;
  /** The page that is filtered, without language prefix. */
  action: string;
  /** `Field` and `Select` of the design system; their names become the address's parameters. */
  children: ReactNode;
};

/** A plain GET form above a list: the filter stands in the address, so it can be sent to somebody. */
export function FilterForm({ locale, action, children }: Props) {
  return (
    <search className="mb-6 block print:hidden">
      <form
        action={localePath(locale, action)}
        className="grid items-end gap-3 rounded-card border border-line bg-white p-4 sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]"
      >
        {children}
        <Button look="secondary">{deskTexts(locale).filter}</Button>
      </form>
    </search>
  );
}
