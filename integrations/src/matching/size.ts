import type { Quantity } from "./quantity";
import type { KnownProduct, Reason } from "./types";

const TOLERANCE = 0.02;
const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(a, b) * TOLERANCE;
const shown = ({ amount, unit }: Pick<Quantity, "amount" | "unit">) => `${amount ?? ""} ${unit ?? ""}`;

/**
 * Whether a title's contents fit what one piece holds: 3 × 500 g is three pieces of 500 g; 1 kg may be two of them or
 * another size, which a person sees; 250 g is another size. A title without contents says nothing against.
 */
export function sizeReasons(content: KnownProduct["content"], quantities: readonly Quantity[]): Reason[] {
  const wanted = content?.amount;
  if (wanted === undefined || content?.unit === undefined) return [];
  const said = quantities.filter(({ unit, amount }) => unit === content.unit && amount !== undefined);
  if (said.length === 0 || said.some(({ amount }) => near(amount ?? 0, wanted))) return [];
  const whole = said.find(({ amount = 0 }) => {
    const pieces = amount / wanted;
    return pieces > 1.5 && near(pieces, Math.round(pieces));
  });
  const [first] = said;
  if (whole) return [{ code: "size_unclear", about: `${shown(whole)} / ${shown(content)}` }];
  return first ? [{ code: "other_size", about: `${shown(first)} / ${shown(content)}` }] : [];
}
