import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrPath } from "./qr-path";

const ADDRESS = "https://ocop.example/san-pham/tra-tim-sen";

/** Draws the path back into a grid. */
function draw({ size, path }: ReturnType<typeof qrPath>): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let dx = 0; dx < Number(length); dx++) grid[Number(y)]?.splice(Number(x) + dx, 1, true);
  return grid;
}

describe("a QR code as a path", () => {
  it("draws every module once", () => {
    expect(draw(qrPath(ADDRESS))).toEqual(encode(ADDRESS, { ecc: "M", border: 4 }).data);
  });

  it("keeps a quiet zone of four modules", () => {
    const grid = draw(qrPath(ADDRESS));
    const edge = [...grid.slice(0, 4), ...grid.slice(-4)].flat();
    const sides = grid.flatMap((row) => [...row.slice(0, 4), ...row.slice(-4)]);
    expect([...edge, ...sides]).not.toContain(true);
  });
});
