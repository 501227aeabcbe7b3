import { type CatalogueCard, DRAWINGS } from "../../../modules/catalogue/document";
import type { GroupRow } from "../../../modules/catalogue/store/sources";
import type { RegisterProduct } from "../../../modules/register/store/records";
import { shelfOf } from "./shelf";

type Drawing = CatalogueCard["drawing"];

export type ProductGroup = {
  ref: NonNullable<CatalogueCard["group"]>;
  source: NonNullable<CatalogueCard["group_source"]>;
  /** From the branch to the node. */
  codes: string[];
  drawing: Drawing | null;
};

/** The taxonomy in force. */
export type GroupBook = {
  /** The narrowest node a product belongs to: as the register says, narrowed by its name where the register names a branch. */
  of(product: Pick<RegisterProduct, "name" | "group_code">): ProductGroup | null;
};

export function groupBook(rows: readonly GroupRow[]): GroupBook {
  const nodes = new Map(rows.map((row) => [row.code, row]));
  const leaves = rows.filter(({ code }) => !rows.some(({ parent_code }) => parent_code === code));

  const lineage = (code: string): GroupRow[] => {
    const line: GroupRow[] = [];
    for (let node = nodes.get(code); node && !line.includes(node); node = nodes.get(node.parent_code ?? ""))
      line.unshift(node);
    return line;
  };
  const groupOf = (line: readonly GroupRow[], source: ProductGroup["source"]): ProductGroup | null => {
    const node = line.at(-1);
    return node === undefined
      ? null
      : {
          ref: { code: node.code, name: node.name, name_en: node.name_en },
          source,
          codes: line.map(({ code }) => code),
          drawing: knownDrawing(node.drawing),
        };
  };

  return {
    of({ name, group_code }) {
      const shelfNumber = shelfOf(name);
      const leaf = leaves.find(({ position }) => position === shelfNumber);
      const shelf = leaf ? lineage(leaf.code) : [];
      if (group_code === null) return groupOf(shelf, "name");
      const stated = groupOf(lineage(group_code), "register");
      // The drawing may follow the name inside the stated branch; the group itself stays as stated.
      if (stated && stated.drawing === null && shelf.some(({ code }) => code === group_code))
        return { ...stated, drawing: knownDrawing(leaf?.drawing ?? null) };
      return stated;
    },
  };
}

function knownDrawing(drawing: string | null): Drawing | null {
  return DRAWINGS.find((known) => known === drawing) ?? null;
}
