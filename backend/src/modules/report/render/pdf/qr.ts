import { encode } from "uqr";
import { type Doc, decorate } from "./paper";

/** A square QR code; decoration to a screen reader, so what it says must also stand beside it. Lengths in points. */
export function drawQr(doc: Doc, text: string, { left, top, side }: { left: number; top: number; side: number }): void {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const module = side / size;
  decorate(doc, () => {
    for (const [row, cells] of data.entries())
      for (const [column, dark] of cells.entries())
        if (dark) doc.rect(left + column * module, top + row * module, module, module);
    doc.fill("black");
  });
}
