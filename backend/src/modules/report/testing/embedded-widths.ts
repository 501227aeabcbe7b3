import type { PdfObject } from "./pdf-structure";

/** Widths of a font's glyphs in thousandths of its size: as the document says, and as the font inside it says. */
export type FontWidths = { said: number[]; embedded: number[] };

/** Compares what every embedded TrueType font's widths are said to be with its own table of them (ISO 14289-1, 7.21.5). */
export function fontWidths(objects: readonly PdfObject[]): FontWidths[] {
  const byNumber = new Map(objects.map((object) => [object.number, object]));
  const at = (head: string, name: string) => byNumber.get(Number(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1]));
  return objects
    .filter(({ head }) => /\/Subtype \/CIDFontType2/.test(head))
    .map((font) => {
      const file = at(at(font.head, "FontDescriptor")?.head ?? "", "FontFile2")?.stream ?? "";
      return { said: saidWidths(font.head, (name) => at(font.head, name)?.head), embedded: ownWidths(file) };
    });
}

/** `/W [0 [600 500 …]]`: widths from glyph 0 on. */
function saidWidths(head: string, named: (name: string) => string | undefined): number[] {
  const list = /\/W \[0 \[([^\]]*)\]/.exec(head)?.[1] ?? /\[0 \[([^\]]*)\]/.exec(named("W") ?? "")?.[1] ?? "";
  return list.trim().split(/\s+/).filter(Boolean).map(Number);
}

/** The advance widths of a TrueType file (tables `head`, `hhea` and `hmtx`). */
function ownWidths(latin1: string): number[] {
  const file = Buffer.from(latin1, "latin1");
  if (file.length === 0) return [];
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const entry = 12 + 16 * index;
    tables.set(file.toString("latin1", entry, entry + 4), file.readUInt32BE(entry + 8));
  }
  const [head = 0, hhea = 0, hmtx = 0] = ["head", "hhea", "hmtx"].map((name) => tables.get(name));
  const unitsPerEm = file.readUInt16BE(head + 18);
  const count = file.readUInt16BE(hhea + 34);
  return Array.from({ length: count }, (_, glyph) => (file.readUInt16BE(hmtx + 4 * glyph) * 1_000) / unitsPerEm);
}
