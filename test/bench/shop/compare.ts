import { expect } from "vitest";
import { figuresLine, type LoadFigures } from "../load";

/** Prints both figures with their ratio and holds ours to its bar. */
export function compare(
  what: string,
  ours: LoadFigures,
  stock: LoadFigures,
  bar: { times: number; p95?: number },
): void {
  const ratio = ours.perSecond / stock.perSecond;
  console.log(
    [
      figuresLine(`${what}, this shop`, ours),
      figuresLine(`${what}, stock Medusa`, stock),
      `${"".padEnd(44)} ${ratio.toFixed(1)} times as many (bar: ${bar.times})${bar.p95 === undefined ? "" : `; p95 at most ${bar.p95} ms`}`,
    ].join("\n"),
  );
  expect.soft(ratio, `${what}: times stock Medusa`).toBeGreaterThanOrEqual(bar.times);
  if (bar.p95 !== undefined) expect.soft(ours.p95, `${what}: p95`).toBeLessThanOrEqual(bar.p95);
}
