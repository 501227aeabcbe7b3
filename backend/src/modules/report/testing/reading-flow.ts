import { getDocumentProxy } from "unpdf";

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Proxy["getPage"]>>;
type Node = NonNullable<Awaited<ReturnType<Page["getStructTree"]>>>;

/** Something that is read out: its element's role, its words, and where its first letter stands, in points from the left and the top. */
export type Spoken = { role: string; text: string; left: number; top: number };

/** One page as it is read out, in the order of the structure tree, and as it is painted, decoration left out. */
export type PageFlow = { spoken: Spoken[]; painted: string };

type Mark = { text: string; left: number; top: number };

/** Follows the structure tree of every page by an independent reader, with the place of everything that is read out. */
export async function readingFlow(bytes: Uint8Array): Promise<PageFlow[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const flows: PageFlow[] = [];
  for (let number = 1; number <= pdf.numPages; number++) flows.push(await flowOf(await pdf.getPage(number)));
  return flows;
}

async function flowOf(page: Page): Promise<PageFlow> {
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marks = new Map<string, Mark>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? null);
      continue;
    }
    const id = open.findLast((one) => one !== null);
    if (!id || item.str.trim() === "") continue;
    const [left = 0, bottom = 0] = item.transform.slice(4).map(Number);
    const known = marks.get(id);
    if (known) known.text += ` ${item.str}`;
    else marks.set(id, { text: item.str, left, top: height - bottom });
  }
  const tree = await page.getStructTree();
  return {
    spoken: tree ? spokenIn(tree, marks) : [],
    painted: plain([...marks.values()].map(({ text }) => text).join(" ")),
  };
}

function spokenIn(node: Node, marks: ReadonlyMap<string, Mark>): Spoken[] {
  return node.children.flatMap((child): Spoken[] => {
    if ("role" in child) return spokenIn(child, marks);
    const mark = marks.get(child.id);
    return mark ? [{ role: node.role, ...mark, text: plain(mark.text) }] : [];
  });
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();
