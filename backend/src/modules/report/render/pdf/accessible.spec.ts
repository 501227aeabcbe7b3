import { beforeAll, describe, expect, it } from "vitest";
import { misplaced, ofRole, ofType, type PdfObject, readObjects, unmarkedPaint } from "../../testing/pdf-structure";
import { type ReadPdf, readPdf } from "../../testing/read-pdf";
import { BLANK_HEAD, sampleReport } from "../../testing/sample-report";
import { toPdf } from "./to-pdf";

/** What ISO 14289-1 (PDF/UA-1) asks for and a program can see; reading order and wording need a person. */
describe("the structure of a report's PDF", () => {
  let objects: PdfObject[];
  let read: ReadPdf;
  const contents = () => objects.flatMap(({ stream }) => (stream !== null && / BDC\n/.test(stream) ? [stream] : []));

  beforeAll(async () => {
    const bytes = await toPdf(sampleReport(), BLANK_HEAD, null);
    objects = readObjects(bytes);
    read = await readPdf(bytes);
  });

  it("tells language, marks, structure and a title to show instead of the file's name", () => {
    const [catalog] = ofType(objects, "Catalog");
    expect(catalog?.head).toMatch(/\/Lang \(vi-VN\)/);
    expect(catalog?.head).toMatch(/\/MarkInfo/);
    expect(catalog?.head).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(objects.some(({ head }) => /\/DisplayDocTitle true/.test(head))).toBe(true);
  });

  it("names the standard's part and the title in its metadata", () => {
    const [metadata] = ofType(objects, "Metadata");
    expect(metadata?.stream).toMatch(/pdfuaid:part>\s*1\s*</);
    expect(metadata?.stream).toContain("<dc:title>");
  });

  it("paints nothing that is neither tagged nor told to be decoration", () => {
    expect(contents()).toHaveLength(read.pages);
    expect(contents().flatMap(unmarkedPaint)).toEqual([]);
  });

  it("ties every page to the tree of its elements", () => {
    const pages = ofType(objects, "Page");
    expect(pages).toHaveLength(read.pages);
    expect(pages.filter(({ head }) => !/\/StructParents \d+/.test(head))).toEqual([]);
  });

  it("begins with one H1 and skips no level", () => {
    const levels = read.elements.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it("has rows in tables, cells in rows, and every element in the tree", () => {
    expect(ofRole(objects, "TD").length).toBeGreaterThan(0);
    expect(misplaced(objects)).toEqual([]);
  });

  it("gives every heading of a table its scope", () => {
    const headings = ofRole(objects, "TH");
    expect(headings).toHaveLength(read.tables.reduce((sum, [first = []]) => sum + first.length, 0));
    expect(headings.filter(({ head }) => !/\/Scope \/Column/.test(head))).toEqual([]);
  });

  it("holds no picture, so none lacks its text", () => {
    expect(ofRole(objects, "Figure")).toEqual([]);
    expect(objects.filter(({ head }) => /\/Subtype \/Image/.test(head))).toEqual([]);
  });

  it("carries every font inside, with what each glyph means", () => {
    const fonts = objects.filter(({ head }) => /\/Subtype \/Type0/.test(head));
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ head }) => !/\/ToUnicode \d+ 0 R/.test(head))).toEqual([]);
    const described = ofType(objects, "FontDescriptor");
    expect(described.length).toBe(fonts.length);
    expect(described.filter(({ head }) => !/\/FontFile[23] \d+ 0 R/.test(head))).toEqual([]);
    expect(objects.filter(({ head }) => /\/Subtype \/Type1\b/.test(head))).toEqual([]);
  });
});

describe("the check itself", () => {
  it("finds elements that stand where they may not, or under nothing", () => {
    const element = (number: number, role: string, parent: number) => ({
      ...{ number, stream: null },
      head: `<<\n/Type /StructElem\n/S /${role}\n/P ${parent} 0 R\n>>`,
    });
    const tree = { number: 1, stream: null, head: "<<\n/Type /StructTreeRoot\n>>" };
    expect(misplaced([tree, element(2, "Document", 1), element(3, "TD", 2), element(4, "P", 9)])).toEqual([
      "TD in Document",
      "P in nothing",
    ]);
  });

  it("finds text and lines outside of every mark", () => {
    expect(unmarkedPaint("/P <</MCID 0>> BDC\n[<01> 0] TJ\nEMC\n[<02> 0] TJ\n0 0 5 5 re\nS")).toEqual([
      "[<02> 0] TJ",
      "S",
    ]);
  });
});
