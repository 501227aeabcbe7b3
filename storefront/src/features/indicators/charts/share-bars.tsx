import type { BreakdownRow } from "@contracts/indicators";
import { barShares } from "../domain/plot";
import { EDGE, Hatching, INK } from "./patterns";

type Props = {
  id: string;
  rows: { key: string; label: string; value: BreakdownRow["value"]; text: string }[];
  title: string;
  description: string;
};

const STEP = 46;

/** One bar per row, its name and its number written beside it: filled for what counts, hatched for the unknown, blank for the rest. */
export function ShareBars({ id, rows, title, description }: Props) {
  const widest = Math.max(1, ...rows.map(({ value }) => value.numerator + value.unknown.in_numerator));
  return (
    <svg
      width="100%"
      height={rows.length * STEP + 8}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      className="text-[0.85rem]"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      <defs>
        <Hatching id={`${id}-hatch`} />
      </defs>
      {rows.map(({ key, label, value, text }, index) => {
        const { solid, hatched, whole } = barShares(value, widest);
        const y = index * STEP + 22;
        return (
          <g key={key}>
            <text x="0" y={y - 5} fill={INK}>
              {shortened(label)}
            </text>
            <text x="100%" y={y - 5} textAnchor="end" fontWeight="700" fill={INK}>
              {text}
            </text>
            {whole > 0 ? <rect x="0" y={y} width="100%" height="14" fill="#ffffff" stroke={EDGE} /> : null}
            <rect x="0" y={y} width={`${solid}%`} height="14" fill={INK} />
            <rect x={`${solid}%`} y={y} width={`${hatched}%`} height="14" fill={`url(#${id}-hatch)`} stroke={EDGE} />
          </g>
        );
      })}
    </svg>
  );
}

/** A name that leaves room for its number on a phone; the table has it whole. */
function shortened(label: string): string {
  return label.length > 30 ? `${label.slice(0, 29)}…` : label;
}
