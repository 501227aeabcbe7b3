import { across, axisEnd, type Point } from "../domain/plot";
import { EDGE, Hatching, INK } from "./patterns";

type Props = {
  id: string;
  points: Point[];
  percent: boolean;
  /** In the unit of the points; null where none is set. */
  target: { value: number; label: string } | null;
  /** Days from which on points do not compare with those before. */
  breaks: string[];
  title: string;
  description: string;
  format: (value: number) => string;
  formatDay: (day: string) => string;
};

const HEIGHT = 280;
const TOP = 34;
const BOTTOM = 240;
/** Percent of the width left of the first and right of the last point. */
const LEFT = 17;
const RIGHT = 4;

/** Keeps a word readable over lines and hatching. */
const HALO = { stroke: "#ffffff", strokeWidth: 4, paintOrder: "stroke" } as const;

/**
 * A line over time with its target and, hatched, what nobody knows. Placed by percents of the width instead of a drawing that is
 * scaled, so that its words are as large on a phone as anywhere.
 */
export function TrendChart({ id, points, percent, target, breaks, title, description, format, formatDay }: Props) {
  const top = percent ? 100 : axisEnd(Math.max(target?.value ?? 0, ...points.map(({ high }) => high)));
  const x = (index: number) => LEFT + (across(index, points.length) * (100 - LEFT - RIGHT)) / 100;
  const y = (value: number) => BOTTOM - (value / top) * (BOTTOM - TOP);
  const last = points.at(-1);
  return (
    <svg
      width="100%"
      height={HEIGHT}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      className="break-inside-avoid rounded-card border border-line bg-white text-[0.8rem]"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      <defs>
        <Hatching id={`${id}-hatch`} />
      </defs>
      {[0, top / 2, top].map((value) => (
        <Level key={value} y={y(value)} label={format(value)} />
      ))}
      {target && target.value <= top ? <Target y={y(target.value)} label={target.label} /> : null}
      {breaks.map((day) => (
        <Break
          key={day}
          x={x(
            Math.max(
              0,
              points.findIndex((point) => point.day >= day),
            ),
          )}
        />
      ))}
      {points.map(({ day, low, high }, index) =>
        high > low ? (
          <rect
            key={day}
            x={`${x(index) - 0.9}%`}
            width="1.8%"
            y={y(high)}
            height={y(low) - y(high)}
            fill={`url(#${id}-hatch)`}
            stroke={EDGE}
            strokeWidth="0.5"
          />
        ) : null,
      )}
      {segments(points).map(([from, to]) => (
        <line
          key={from}
          x1={`${x(from)}%`}
          y1={y(points[from]?.value ?? 0)}
          x2={`${x(to)}%`}
          y2={y(points[to]?.value ?? 0)}
          stroke={INK}
          strokeWidth="2.5"
        />
      ))}
      {points.map(({ day, value }, index) =>
        value === null ? null : (
          <circle key={day} cx={`${x(index)}%`} cy={y(value)} r="4" fill={INK} stroke="#ffffff" strokeWidth="1.5" />
        ),
      )}
      {last && last.value !== null ? (
        <text x="99%" y={Math.max(y(last.value) - 10, 14)} textAnchor="end" fontWeight="700" fill={INK} {...HALO}>
          {format(last.value)}
        </text>
      ) : null}
      {dayLabels(points).map(({ index, anchor }) => (
        <text key={index} x={`${anchor === "end" ? 99 : x(index)}%`} y={BOTTOM + 24} textAnchor={anchor} fill={EDGE}>
          {formatDay(points[index]?.day ?? "")}
        </text>
      ))}
    </svg>
  );
}

function Level({ y, label }: { y: number; label: string }) {
  return (
    <>
      <line x1={`${LEFT - 2}%`} x2="99%" y1={y} y2={y} stroke="#e2d6c5" />
      <text x={`${LEFT - 3}%`} y={y + 4} textAnchor="end" fill={EDGE}>
        {label}
      </text>
    </>
  );
}

function Target({ y, label }: { y: number; label: string }) {
  return (
    <>
      <line x1={`${LEFT - 2}%`} x2="99%" y1={y} y2={y} stroke={EDGE} strokeWidth="2" strokeDasharray="8 4" />
      <text x={`${LEFT - 2}%`} y={y - 6} fill={EDGE} fontWeight="700" {...HALO}>
        {label}
      </text>
    </>
  );
}

function Break({ x }: { x: number }) {
  return <line x1={`${x}%`} x2={`${x}%`} y1={TOP} y2={BOTTOM} stroke={EDGE} strokeDasharray="2 4" strokeWidth="2" />;
}

/** Neighbours that both have a value; a gap interrupts the line. */
function segments(points: Point[]): [number, number][] {
  return points.flatMap(({ value }, index): [number, number][] =>
    index > 0 && value !== null && (points[index - 1]?.value ?? null) !== null ? [[index - 1, index]] : [],
  );
}

/** The first and the last day: more would run into each other on a phone. */
function dayLabels(points: Point[]): { index: number; anchor: "start" | "middle" | "end" }[] {
  if (points.length === 0) return [];
  if (points.length === 1) return [{ index: 0, anchor: "middle" }];
  return [
    { index: 0, anchor: "start" },
    { index: points.length - 1, anchor: "end" },
  ];
}
