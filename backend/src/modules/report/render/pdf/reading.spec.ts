import { beforeAll, describe, expect, it } from "vitest";
import { type FontWidths, fontWidths } from "../../testing/embedded-widths";
import { type PdfObject, readObjects } from "../../testing/pdf-structure";
import { type ReadPdf, readPdf } from "../../testing/read-pdf";
import { type PageFlow, readingFlow, type Spoken } from "../../testing/reading-flow";
import { BLANK_HEAD, sampleReport } from "../../testing/sample-report";
import { toPdf } from "./to-pdf";

/** Left of this many points two places stand in one column. */
const ONE_COLUMN = 12;

/** Whether something read after another stands above it in its own column, or left of it: a jump no eye makes. */
const jumpsBack = (before: Spoken, next: Spoken) => next.top < before.top - 2 && next.left <= before.left + ONE_COLUMN;

/** How a report is read out, followed by an independent reader: order, headings, tables, letters and ink. */
describe("a report read out", () => {
  let flows: PageFlow[];
  let read: ReadPdf;
  let objects: PdfObject[];

  beforeAll(async () => {
    const bytes = await toPdf(sampleReport(), BLANK_HEAD, null);
    [flows, read, objects] = [await readingFlow(bytes), await readPdf(bytes), readObjects(bytes)];
  });

  it("says on every page all that is written there, once and in the order of writing", () => {
    expect(flows).toHaveLength(read.pages);
    for (const { spoken, painted } of flows) {
      expect(spoken.map(({ text }) => text).join(" ")).toBe(painted);
      expect(painted).not.toBe("");
    }
  });

  it("goes down the page and from left to right, and never back within a column", () => {
    for (const { spoken } of flows) {
      const jumps = spoken.slice(1).filter((next, index) => jumpsBack(spoken[index] ?? next, next));
      expect(jumps).toEqual([]);
    }
  });

  it("names every annex under a heading of its own right before its table", () => {
    const roles = read.elements.map(({ role }) => role);
    const tables = roles.flatMap((role, index) => (role === "Table" ? [index] : []));
    expect(tables).toHaveLength(read.tables.length);
    for (const index of tables) {
      const above = roles.slice(0, index).findLast((role) => role !== "P");
      expect(above).toBe("H2");
    }
  });

  it("has in every row one cell for every heading of a column, and no heading without words", () => {
    for (const [headings = [], ...rows] of read.tables) {
      expect(headings.every((heading) => heading !== "")).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([headings.length]));
    }
  });

  it("is set in letters as wide as the fonts inside say", () => {
    const fonts = fontWidths(objects);
    expect(fonts.length).toBeGreaterThan(0);
    // Glyph 0 stands for what a font does not have, and is never painted.
    const differs = ({ said, embedded }: FontWidths) =>
      said.length < 2 ||
      said.some((width, glyph) => glyph > 0 && Math.abs(width - (embedded[glyph] ?? Number.NaN)) > 1);
    expect(fonts.filter(differs)).toEqual([]);
  });

  it("is black on white throughout", () => {
    const inks = objects.flatMap(({ stream }) => {
      const colours =
        stream !== null && / BDC\n/.test(stream) ? stream.matchAll(/^([\d. ]+) (?:scn|SCN|rg|RG|g|G)$/gm) : [];
      return [...colours].map(([, ink = ""]) => ink);
    });
    expect(new Set(inks)).toEqual(new Set(["0 0 0"]));
  });
});

describe("the check itself", () => {
  it("sees a step back up or to the left, and lets the next column begin at the top", () => {
    const at = (left: number, top: number): Spoken => ({ role: "P", text: "", left, top });
    expect(jumpsBack(at(50, 300), at(50, 200))).toBe(true);
    expect(jumpsBack(at(300, 300), at(50, 200))).toBe(true);
    expect(jumpsBack(at(50, 300), at(300, 100))).toBe(false);
    expect(jumpsBack(at(300, 100), at(50, 120))).toBe(false);
  });
});
