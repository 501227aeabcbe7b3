import type { Listing } from "../../src/modules/channel/store/rows";
import type { Scene } from "./history-goods";

/** Every list is empty where all is well. */
export type Judgement = {
  /** Wanted and not there. */
  lost: string[];
  /** There, and not as we say it is; and faults of ours on the way. */
  diverged: string[];
};

type Unit = { sku: string; price: number; stock: number };

/** What is there in the end, against what is wanted and what we say is there. */
export async function compareAll(scene: Scene): Promise<Judgement> {
  const known = await scene.world.book.listing(scene.listing);
  const [there] = scene.world.open(scene.sku);
  const { unexpected } = scene.world;
  if (!known || !there) return { lost: ["the listing"], diverged: [...(known ? standing(known) : []), ...unexpected] };
  return { lost: lostOf(scene, known, there), diverged: [...divergedOf(known, there), ...unexpected] };
}

type There = ReturnType<Scene["world"]["open"]>[number];

function lostOf({ sku, goods }: Scene, { wanted, choices }: Listing, there: There): string[] {
  const lost: string[] = [];
  for (const size of wantedUnits(wanted, goods)) {
    const unit = there.units.find((one) => one.sku === size.sku);
    // What was sold out before it ever got there need not be there.
    if (!unit && size.stock === 0 && size.sku !== sku) continue;
    if (unit?.stock !== size.stock) lost.push(`stock of ${size.sku} ${unit?.stock} for ${size.stock}`);
    if (unit?.price !== size.price && size.isSold && choices.price !== "theirs")
      lost.push(`price of ${size.sku} ${unit?.price} for ${size.price}`);
  }
  if (there.title !== wanted.title && choices.title !== "theirs")
    lost.push(`title "${there.title}" for "${wanted.title}"`);
  if (there.status !== "live") lost.push(`${there.status}, not live`);
  return lost;
}

const standing = ({ state, failure, drift }: Listing): string[] =>
  state === "in_step" ? [] : [`state ${state}: ${failure?.message_en ?? JSON.stringify(drift)}`];

function divergedOf(known: Listing, there: There): string[] {
  const { seen } = known;
  const diverged = standing(known);
  if (seen?.title !== there.title) diverged.push(`title seen as "${seen?.title}"`);
  if (seen?.units.length !== there.units.length)
    diverged.push(`${seen?.units.length} of ${there.units.length} sizes seen`);
  for (const unit of there.units) {
    const shown = seen?.units.find((one) => one.sku === unit.sku);
    if (shown?.stock !== unit.stock) diverged.push(`stock of ${unit.sku} seen as ${shown?.stock}`);
    if (shown?.price !== unit.price) diverged.push(`price of ${unit.sku} seen as ${shown?.price}`);
  }
  return diverged;
}

/** What is sold, and what was withdrawn: it is there with nothing left, for whatever it cost. */
function wantedUnits(wanted: { sizes?: readonly Unit[] | undefined }, { sizes }: Scene["goods"]) {
  const sold = sizes.map(({ sku, price, available }) => ({ sku, price, stock: available, isSold: true }));
  const withdrawn = (wanted.sizes ?? []).filter(({ sku }) => !sizes.some((size) => size.sku === sku));
  return [...sold, ...withdrawn.map(({ sku, price }) => ({ sku, price, stock: 0, isSold: false }))];
}
