import type { Stars as Count } from "@contracts/common";

const POINTS = "M10 1.6 12.6 7l5.9.8-4.3 4.1 1.1 5.8L10 14.9l-5.3 2.8 1.1-5.8L1.5 7.8 7.4 7Z";

/** A row of drawn stars. The words beside it say how many, so it is hidden from screen readers. */
export function Stars({ count, size }: { count: Count; size: number }) {
  return (
    <svg
      viewBox={`0 0 ${count * 20} 20`}
      width={count * size}
      height={size}
      aria-hidden="true"
      className="shrink-0 fill-star"
    >
      {Array.from({ length: count }, (_, index) => index * 20).map((x) => (
        <path key={x} d={POINTS} transform={`translate(${x} 0)`} />
      ))}
    </svg>
  );
}
