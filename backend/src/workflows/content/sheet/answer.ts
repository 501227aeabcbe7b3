import type { ContentSheetAnswer } from "../../../contracts/content-desk";
import { lineName } from "../../../modules/content/domain/sheet/columns";
import type { SheetReading } from "../../../modules/content/domain/sheet/read-sheet";

/** What was read of a sheet, as routes tell it. */
export function toSheetAnswer({ changes, ...reading }: SheetReading, applied: boolean): ContentSheetAnswer {
  return {
    applied,
    ...reading,
    changes: changes.map(({ line, product, cells }) => ({
      line,
      product: { id: product.id, name: lineName(product) },
      cells: cells.map(({ heading, before, after }) => ({ heading, before, after })),
    })),
  };
}
