import { getDocumentProxy } from "unpdf";

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Proxy["getPage"]>>;
type Tree = Awaited<ReturnType<Page["getStructTree"]>>;
type Node = NonNullable<Tree>;

export type ReadPdf = {
  pages: number;
  tagged: boolean;
  lang: string | null;
  title: string | null;
  /** Everything that can be selected, page by page, decoration included. */
  text: string[];
  /** Role and text of every tagged element outside of tables, in reading order. */
  elements: { role: string; text: string }[];
  /** Rows of every table as a screen reader meets them: by their tags, not by where they stand on the paper. */
  tables: string[][][];
};

/** Reads a PDF as an assistive program does: by its tags. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const info = await pdf.getMetadata();
  const read: ReadPdf = {
    pages: pdf.numPages,
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    lang: fieldOf(info.info, "Language"),
    title: fieldOf(info.info, "Title"),
    text: [],
    elements: [],
    tables: [],
  };
  for (let number = 1; number <= pdf.numPages; number++) await readPage(await pdf.getPage(number), read);
  return read;
}

async function readPage(page: Page, read: ReadPdf): Promise<void> {
  const { all, marked } = await textOf(page);
  read.text.push(all);
  walk(await page.getStructTree(), marked, read, true);
}

/** The text of a page, whole and by the ids of its marked content. */
async function textOf(page: Page): Promise<{ all: string; marked: Map<string, string> }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map<string, string>();
  const open: (string | null)[] = [];
  let all = "";
  for (const item of items) {
    if ("str" in item) {
      const text = item.hasEOL ? `${item.str} ` : item.str;
      all += `${text} `;
      const id = open.findLast((one) => one !== null);
      if (id) marked.set(id, `${marked.get(id) ?? ""}${text}`);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? null);
  }
  return { all, marked };
}

function walk(node: Tree, marked: Map<string, string>, read: ReadPdf, first: boolean): void {
  if (!node) return;
  if (node.role === "Table") {
    // The tree of a page names the rows of other pages too, without their text.
    const rows = childrenOf(node)
      .map((row) => childrenOf(row).map((cell) => plain(cell, marked)))
      .filter((cells) => cells.some((text) => text !== ""));
    // A table that goes on is one table: its tree stands on each of its pages with the rows of that page.
    const goesOn = first && read.elements.at(-1)?.role === "Table";
    if (goesOn) read.tables.at(-1)?.push(...rows);
    else read.tables.push(rows);
    if (!goesOn) read.elements.push({ role: "Table", text: "" });
    return;
  }
  const children = childrenOf(node);
  if (children.length === 0 && node.role !== "Root" && node.role !== "Document") {
    const text = plain(node, marked);
    if (text !== "") read.elements.push({ role: node.role, text });
    return;
  }
  for (const [index, child] of children.entries()) walk(child, marked, read, first && index === 0);
}

function childrenOf(node: Node): Node[] {
  return node.children.filter((child): child is Node => "role" in child);
}

function plain(node: Node, marked: Map<string, string>): string {
  return node.children
    .map((child) => ("role" in child ? plain(child, marked) : (marked.get(child.id) ?? "")))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

function fieldOf(info: object, name: string): string | null {
  const value: unknown = Object.entries(info).find(([key]) => key === name)?.[1];
  return typeof value === "string" ? value : null;
}
