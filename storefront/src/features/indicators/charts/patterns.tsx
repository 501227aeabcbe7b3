/** Ink of the charts: dark enough on paper and on white, and on a printer without colour. */
export const INK = "#15432d";
export const EDGE = "#62564a";

/** Lines across, for what nobody knows: told from a filled ground without any colour. */
export function Hatching({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="#ffffff" />
      <rect width="2" height="6" fill={EDGE} />
    </pattern>
  );
}

/** A small sample of a ground beside the word that explains it. */
export function Swatch({ id, fill }: { id: string; fill: "solid" | "hatched" | "blank" }) {
  return (
    <svg width="28" height="14" aria-hidden="true" className="shrink-0">
      <defs>
        <Hatching id={id} />
      </defs>
      <rect
        x="0.5"
        y="0.5"
        width="27"
        height="13"
        fill={fill === "solid" ? INK : fill === "hatched" ? `url(#${id})` : "#ffffff"}
        stroke={EDGE}
      />
    </svg>
  );
}
