import { inflateSync } from "node:zlib";

export type PdfObject = { number: number; head: string; stream: string | null };

const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g;
const PAINTS = /(?:^|\s)(?:Tj|TJ|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh)$/;
const OPENS = /(?:^|\s)(?:BDC|BMC)$/;
const CLOSES = /(?:^|\s)EMC$/;

/** The objects of a PDF whose objects stand in plain sight (no object streams), with what their streams hold. */
export function readObjects(bytes: Uint8Array): PdfObject[] {
  const file = Buffer.from(bytes).toString("latin1");
  return [...file.matchAll(OBJECT)].map(([, id, body = ""]) => {
    const number = Number(id);
    const begin = body.indexOf("\nstream\n");
    if (begin < 0) return { number, head: body, stream: null };
    const head = body.slice(0, begin);
    const raw = Buffer.from(body.slice(begin + "\nstream\n".length, body.lastIndexOf("\nendstream")), "latin1");
    return { number, head, stream: (head.includes("/FlateDecode") ? inflateSync(raw) : raw).toString("latin1") };
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

/** In what an element may stand, for those that may not stand everywhere (ISO 32000-1, 14.8.4). */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  THead: ["Table"],
  TBody: ["Table"],
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  LI: ["L"],
  Lbl: ["LI"],
  LBody: ["LI"],
};

/** Elements that stand where they may not, or under nothing, as `TD in Document`. */
export function misplaced(objects: readonly PdfObject[]): string[] {
  const roles = new Map(objects.flatMap(({ number, head }) => (roleOf(head) ? [[number, roleOf(head)] as const] : [])));
  const root = ofType(objects, "StructTreeRoot").map(({ number }) => number);
  return objects.flatMap(({ head }) => {
    const role = roleOf(head);
    if (role === undefined) return [];
    const parent = Number(/\/P (\d+) 0 R/.exec(head)?.[1]);
    const above = roles.get(parent) ?? (root.includes(parent) ? "root" : "nothing");
    const isRight = above !== "nothing" && (PLACES[role]?.includes(above) ?? true);
    return isRight ? [] : [`${role} in ${above}`];
  });
}

const roleOf = (head: string) =>
  /\/Type \/StructElem/.test(head) ? /\/S \/([A-Za-z0-9]+)/.exec(head)?.[1] : undefined;

/** Lines of page content that paint outside of every mark: neither read out nor told to be decoration (ISO 14289-1, 7.1). */
export function unmarkedPaint(content: string): string[] {
  let depth = 0;
  return content.split("\n").filter((line) => {
    if (OPENS.test(line)) depth += 1;
    else if (CLOSES.test(line)) depth -= 1;
    return depth === 0 && PAINTS.test(line);
  });
}
