/** An administrative unit of any version, as far as lying within another is concerned. */
export type UnitNode = {
  id: string;
  level: "province" | "district" | "commune";
  parent_id: string | null;
  valid_to: string | null;
};
export type Succession = { old_id: string; new_id: string; kind: "rename" | "merge" | "part" };

type Tree = {
  unit: ReadonlyMap<string, UnitNode>;
  children: ReadonlyMap<string, readonly string[]>;
  successors: ReadonlyMap<string, readonly Succession[]>;
  forebears: ReadonlyMap<string, readonly Succession[]>;
};

/** Units of all versions with what lies in them and what became of them, ready to be asked many times. */
export function unitTree(units: readonly UnitNode[], successions: readonly Succession[]): Tree {
  const children = new Map<string, string[]>();
  for (const { id, parent_id } of units)
    if (parent_id !== null) children.set(parent_id, [...(children.get(parent_id) ?? []), id]);
  const successors = new Map<string, Succession[]>();
  const forebears = new Map<string, Succession[]>();
  for (const one of successions) {
    successors.set(one.old_id, [...(successors.get(one.old_id) ?? []), one]);
    forebears.set(one.new_id, [...(forebears.get(one.new_id) ?? []), one]);
  }
  return { unit: new Map(units.map((unit) => [unit.id, unit])), children, successors, forebears };
}

/**
 * Ids of all units, of every version, that lie in the named ones. A named unit of before stands for what its communes became
 * by law; a commune that was divided lies in each of its successors. A unit above lies inside when all of its parts do.
 */
export function unitsWithin(tree: Tree, named: readonly string[]): string[] {
  const inside = new Set<string>();
  for (const id of named) addWhole(tree, id, inside);
  for (const id of inside) addSuccessors(tree, id, inside);
  // A set hands out what is added while it is walked, so forebears of forebears are reached, too.
  for (const id of inside) addForebears(tree, id, inside);
  for (const level of ["district", "province"] as const) addFull(tree, level, inside);
  return [...inside];
}

function addWhole(tree: Tree, id: string, inside: Set<string>): void {
  if (inside.has(id) || !tree.unit.has(id)) return;
  inside.add(id);
  for (const child of tree.children.get(id) ?? []) addWhole(tree, child, inside);
}

/** Of provinces and districts only a new name is followed: a merged one became part of something larger. */
function addSuccessors(tree: Tree, id: string, inside: Set<string>): void {
  const commune = tree.unit.get(id)?.level === "commune";
  for (const { new_id, kind } of tree.successors.get(id) ?? [])
    if (commune || kind === "rename") addWhole(tree, new_id, inside);
}

function addForebears(tree: Tree, id: string, inside: Set<string>): void {
  const commune = tree.unit.get(id)?.level === "commune";
  for (const { old_id, kind } of tree.forebears.get(id) ?? [])
    if (commune || kind !== "part") addWhole(tree, old_id, inside);
}

function addFull(tree: Tree, level: UnitNode["level"], inside: Set<string>): void {
  for (const [id, children] of tree.children)
    if (tree.unit.get(id)?.level === level && children.every((child) => inside.has(child))) inside.add(id);
}
