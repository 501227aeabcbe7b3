import { encode } from "uqr";

/** A QR code as one SVG path of dark squares, with the four modules of quiet zone the standard asks for (ISO/IEC 18004). */
export type QrPath = { size: number; path: string };

const QUIET_ZONE = 4;

/** Medium error correction (15 %): a crumpled pack or a creased sheet is still read. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: "M", border: QUIET_ZONE });
  return {
    size,
    path: data
      .flatMap((row, y) => runs(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`))
      .join(""),
  };
}

/** Neighbouring dark modules become one rectangle: a shorter path, and no hairlines between them. */
function runs(row: boolean[]): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last.from + last.length === x) last.length += 1;
    else found.push({ from: x, length: 1 });
  });
  return found;
}
