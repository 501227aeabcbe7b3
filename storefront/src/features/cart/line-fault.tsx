import type { QuoteLine } from "@contracts/checkout";
import type { ReactNode } from "react";
import { formatDay } from "@/platform/format/day";
import { fill } from "@/platform/i18n/dictionary";
import type { Locale } from "@/platform/i18n/locale";
import { Notice } from "@/ui/notice";
import { cartTexts } from "./texts";

type Props = { locale: Locale; line: QuoteLine; children?: ReactNode };

/** Why a line cannot be ordered as it stands, with the next step; nothing where it can. */
export function LineFaultNotice({ locale, line, children }: Props) {
  const { faults } = cartTexts(locale);
  if (line.fault === null) return null;
  const day = line.closed_until === null ? "" : formatDay(line.closed_until, locale);
  return (
    <Notice tone="fault" className="mt-2" title={fill(faults[line.fault].title, { count: line.available, day })}>
      <p className="text-sm">{faults[line.fault].text}</p>
      {children}
    </Notice>
  );
}
