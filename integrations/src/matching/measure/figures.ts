import type { Band } from "../types";

/** 95 % of a normal distribution lie within this many standard deviations. */
const Z = 1.959964;

/** Wilson's score interval for a share, 95 %. Without observations nothing is known: 0 to 1. */
export function wilson(hits: number, total: number): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 1 };
  const share = hits / total;
  const centre = share + Z ** 2 / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  const scale = 1 + Z ** 2 / total;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

export interface Judged {
  readonly kind: string;
  readonly same: boolean;
  readonly band: Band;
}

export interface Share {
  readonly hits: number;
  readonly total: number;
}

/** How often a band is right, and how much of what it should hold it holds. */
export function bandFigures(judged: readonly Judged[], band: Band): { right: Share; reach: Share } {
  const wanted = band !== "different";
  const inBand = judged.filter((one) => one.band === band);
  const should = judged.filter(({ same }) => same === wanted);
  return {
    right: { hits: inBand.filter(({ same }) => same === wanted).length, total: inBand.length },
    reach: { hits: should.filter((one) => one.band === band).length, total: should.length },
  };
}

const percent = (share: number) => (share * 100).toFixed(2).padStart(6);

export function shareText({ hits, total }: Share): string {
  const { low, high } = wilson(hits, total);
  return `${percent(total === 0 ? 0 : hits / total)} % [${percent(low).trim()}; ${percent(high).trim()}] (${hits}/${total})`;
}

/** A Markdown table: precision and recall of each band with 95 % intervals. */
export function bandTable(judged: readonly Judged[]): string {
  const same = bandFigures(judged, "same");
  const different = bandFigures(judged, "different");
  const queue = judged.filter(({ band }) => band === "person");
  const rows = [
    ["same", shareText(same.right), shareText(same.reach)],
    ["different", shareText(different.right), shareText(different.reach)],
    [
      "person decides",
      `same: ${shareText({ hits: queue.filter(({ same: s }) => s).length, total: queue.length })}`,
      `of all pairs: ${shareText({ hits: queue.length, total: judged.length })}`,
    ],
  ];
  return [["band", "precision", "recall"], ["---", "---", "---"], ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

/** How many of each kind of pair went into which band. */
export function kindTable(judged: readonly Judged[]): string {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const count = (kind: string, band: Band) => judged.filter((one) => one.kind === kind && one.band === band).length;
  const rows = kinds.map((kind) => [
    kind,
    ...(["same", "person", "different"] as const).map((band) => String(count(kind, band))),
  ]);
  return [["kind of pair", "same", "person", "different"], ["---", "---:", "---:", "---:"], ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}
