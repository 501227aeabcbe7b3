import { inflateSync } from "node:zlib";

export type PdfObject = { head: string; stream: string | null };

const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g;
const PAINTS = /(?:^|\s)(?:Tj|TJ|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh)$/;
const OPENS = /(?:^|\s)(?:BDC|BMC)$/;
const CLOSES = /(?:^|\s)EMC$/;

/** The objects of a PDF whose objects stand in plain sight (no object streams), with what their streams hold. */
export function readObjects(bytes: Uint8Array): PdfObject[] {
  const file = Buffer.from(bytes).toString("latin1");
  return [...file.matchAll(OBJECT)].map(([, , body = ""]) => {
    const begin = body.indexOf("\nstream\n");
    if (begin < 0) return { head: body, stream: null };
    const head = body.slice(0, begin);
    const raw = Buffer.from(body.slice(begin + "\nstream\n".length, body.lastIndexOf("\nendstream")), "latin1");
    return { head, stream: (head.includes("/FlateDecode") ? inflateSync(raw) : raw).toString("latin1") };
  });
}

/** Objects of a type, as its dictionary names it. */
export function ofType(objects: readonly PdfObject[], type: string): PdfObject[] {
  return objects.filter(({ head }) => new RegExp(`/Type /${type}(?![A-Za-z])`).test(head));
}

/** Structure elements of a role. */
export function ofRole(objects: readonly PdfObject[], role: string): PdfObject[] {
  return objects.filter(({ head }) => new RegExp(`/S /${role}(?![A-Za-z0-9])`).test(head));
}

/** Lines of page content that paint outside of every mark: neither read out nor told to be decoration (ISO 14289-1, 7.1). */
export function unmarkedPaint(content: string): string[] {
  let depth = 0;
  return content.split("\n").filter((line) => {
    if (OPENS.test(line)) depth += 1;
    else if (CLOSES.test(line)) depth -= 1;
    return depth === 0 && PAINTS.test(line);
  });
}
