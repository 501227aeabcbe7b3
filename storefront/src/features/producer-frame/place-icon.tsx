import type { PLACES } from "./navigation";

/** One drawing a place: strokes of one weight, beside the word that says the same. */
const STROKES: Record<(typeof PLACES)[number]["part"], string> = {
  home: "M4 6l1.5 1.5L8 5M4 12l1.5 1.5L8 11M4 18l1.5 1.5L8 17M12 6.5h8M12 12.5h8M12 18.5h8",
  products: "M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
  listings: "M4 9l1.5-5h13L20 9M4 9h16M5 9v11h14V9M9 20v-6h6v6",
  orders: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6",
  more: "M5 12h.01M12 12h.01M19 12h.01",
};

export function PlaceIcon({ part }: { part: keyof typeof STROKES }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth={part === "more" ? 4 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
    >
      <path d={STROKES[part]} />
    </svg>
  );
}
