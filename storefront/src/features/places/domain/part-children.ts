import type { PlaceSummary } from "@contracts/catalogue";

type Part = { shown: PlaceSummary[]; folded: PlaceSummary[] };

/** Parts units into those of today and those abolished, each into those with products and those without. */
export function partChildren(units: PlaceSummary[]): { today: Part; former: Part } {
  return {
    today: fold(units.filter(({ valid_to }) => valid_to === null)),
    former: fold(units.filter(({ valid_to }) => valid_to !== null)),
  };
}

function fold(units: PlaceSummary[]): Part {
  return {
    shown: units.filter(({ product_count }) => product_count > 0),
    folded: units.filter(({ product_count }) => product_count === 0),
  };
}
