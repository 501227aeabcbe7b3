import type { Vnd } from "@contracts/common";
import { formatVnd } from "@/platform/format/money";
import type { Locale } from "@/platform/i18n/locale";
import { classNames } from "./class-names";

export function Price({ amount, locale, className }: { amount: Vnd; locale: Locale; className?: string }) {
  return (
    <data value={amount} className={classNames("font-bold whitespace-nowrap text-clay tabular-nums", className)}>
      {formatVnd(amount, locale)}
    </data>
  );
}
