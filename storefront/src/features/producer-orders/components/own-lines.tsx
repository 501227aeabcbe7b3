import type { OwnOrder } from "@contracts/producer-orders";
import { formatVnd } from "@/platform/format/money";
import type { Locale } from "@/platform/i18n/locale";

/** What is to be packed, line by line. */
export function OwnLines({ order, locale }: { order: Pick<OwnOrder, "lines">; locale: Locale }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {order.lines.map(({ name, unit_label, quantity, line_total }) => (
        <li key={`${name} ${unit_label}`} className="flex flex-wrap justify-between gap-x-4 py-2">
          <span>
            <strong>{quantity} ×</strong> {name}
            {unit_label === null ? null : <span className="text-ink-soft"> ({unit_label})</span>}
          </span>
          <span className="tabular-nums">{formatVnd(line_total, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
