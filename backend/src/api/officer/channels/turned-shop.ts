import type { DeskShop } from "../../../contracts/channel-desk";
import type { Engine } from "../../../workflows/channel/engine";
import type { ShopTurned } from "../../../workflows/channel/pause-shop";
import { toDeskShops } from "./desk-shop";
import { noShop } from "./refusals";
import { turnRefusal } from "./turn-refusal";

/** The shop as it stands after it was paused or let go on. @throws ShopError where it was neither */
export async function turnedShop(engine: Engine, outcome: ShopTurned): Promise<DeskShop> {
  if (outcome.kind !== "turned") throw turnRefusal(outcome);
  const [shop] = await toDeskShops(engine, [outcome.shop]);
  if (!shop) throw noShop();
  return shop;
}
