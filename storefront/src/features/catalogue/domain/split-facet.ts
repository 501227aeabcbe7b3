import type { FacetValue } from "@contracts/catalogue";

/** Values that stand open; a list as long as this is read at a glance. */
const FIRST = 6;
/** Values a page carries at all: every province, but not every commune or producer, which have pages of their own. */
const MOST = 34;

export type SplitFacet = {
  first: FacetValue[];
  more: FacetValue[];
  /** True where values were left out. */
  cut: boolean;
};

/** Parts the values of a facet into those shown, those folded away and those left out. A chosen one is always shown. */
export function splitFacet(values: FacetValue[], chosen: string[], most = MOST): SplitFacet {
  const taken = values.filter(({ value }) => chosen.includes(value));
  const others = values.filter(({ value }) => !chosen.includes(value));
  const open = Math.max(FIRST - taken.length, 0);
  // One or two folded away would cost a tap and save no room.
  const all = others.length - open <= 2;
  const first = [...taken, ...(all ? others : others.slice(0, open))];
  const more = all ? [] : others.slice(open, most);
  return { first, more, cut: first.length + more.length < values.length };
}
