import { FONT_FAMILY } from "./fonts";
import type { SharePicture } from "./picture";

/* The picture's own colours, as in `ui/theme.css`: the renderer knows no style sheet. */
const PAPER = "#fbf7f0";
const INK = "#2b231c";
const INK_SOFT = "#62564a";
const LEAF = "#15432d";
const STAR = "#b87a06";

/** A share picture, 1200 × 630, in the part of HTML and CSS the renderer knows: flex boxes with inline styles. */
export function ShareCard({ brand, title, line, stars, sample }: SharePicture) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: "64px 72px",
        borderBottom: `16px solid ${LEAF}`,
        background: PAPER,
        color: INK,
        fontFamily: FONT_FAMILY,
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 20, fontSize: 38, fontWeight: 700, color: LEAF }}>
        <Mark />
        <div style={{ display: "flex", flexGrow: 1 }}>{brand}</div>
        {sample ? <Sample text={sample} /> : null}
      </div>
      <div style={{ display: "flex", flexDirection: "column", gap: 18 }}>
        <div style={{ display: "flex", fontSize: title.length > 45 ? 62 : 82, fontWeight: 700, lineHeight: 1.2 }}>
          {title}
        </div>
        <div style={{ display: "flex", fontSize: 36, color: INK_SOFT }}>{line}</div>
      </div>
      <div style={{ display: "flex", alignItems: "center", gap: 24, minHeight: 56, fontSize: 34, fontWeight: 700 }}>
        {stars ? <Stars count={stars.count} /> : null}
        {stars?.text}
      </div>
    </div>
  );
}

function Stars({ count }: { count: number }) {
  return (
    <div style={{ display: "flex", gap: 6 }}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal stars in a row that never changes
        <svg key={index} width="52" height="52" viewBox="0 0 24 24" aria-hidden="true">
          <path d="m12 2 3 6.6 7.1.8-5.3 4.9 1.5 7.1L12 17.8l-6.3 3.6 1.5-7.1L1.9 9.4 9 8.6Z" fill={STAR} />
        </svg>
      ))}
    </div>
  );
}

function Sample({ text }: { text: string }) {
  return (
    <div style={{ display: "flex", padding: "6px 20px", borderRadius: 40, background: "#fdf0d0", color: "#7d5200" }}>
      {text}
    </div>
  );
}

function Mark() {
  return (
    <svg width="72" height="72" viewBox="0 0 40 40" aria-hidden="true">
      <path d="M20 17C14 15 12 9 14 4c5 1 8 6 6 13Z" fill="#1f5e3f" />
      <path d="M20 17c6-1 10-6 9-11-5 0-10 4-9 11Z" fill="#4c8b5d" />
      <path d="M5 18h30l-3.4 15.2A3.5 3.5 0 0 1 28.2 36H11.8a3.5 3.5 0 0 1-3.4-2.8Z" fill="#c9803f" />
      <path d="M5 18h30l-.9 4H5.9Z" fill="#a0411d" />
      <path d="m13 25 1 8M20 25v8M27 25l-1 8M8 29h24" stroke="#8a4f22" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
