import { setTimeout as sleep } from "node:timers/promises";
import type { CategorySearch } from "@ocop/integrations/categories";
import { categoryId, shopId } from "@ocop/integrations/core";
import type { CategoryNames } from "../../contracts/channel-desk";
import type { ChannelShop } from "../../modules/channel/store/shops";
import { categoriesOf } from "./categories";
import type { Engine } from "./engine";

/** A page is shown without names rather than late: the tree is read once a day, and seldom by whoever waits here. */
const PATIENCE_MS = 2_000;

type Told = { field: string; ours: string | number; theirs: string | number | null };

/** Categories are numbers to a marketplace; beside them stands what it calls them, with those above, where that is known now. */
export async function withCategoryNames<T extends Told>(
  engine: Engine,
  shop: ChannelShop | null,
  told: readonly T[],
): Promise<(T & { names?: CategoryNames })[]> {
  if (!shop || !told.some(({ field }) => field === "category")) return [...told];
  const tree = await treeOf(engine, shop);
  const nameOf = (id: string | number | null) =>
    (id === null ? undefined : tree?.pathOf(categoryId.parse(String(id))))?.join(" › ") ?? null;
  return told.map((one) =>
    one.field === "category" ? { ...one, names: { ours: nameOf(one.ours), theirs: nameOf(one.theirs) } } : one,
  );
}

async function treeOf(engine: Engine, { channel, external_id }: ChannelShop): Promise<CategorySearch | null> {
  const ports = engine.ports(channel);
  const categories = ports && categoriesOf(engine, channel, ports);
  if (!categories) return null;
  // A marketplace that cannot be asked takes the names alone; what it suffers from, its listings tell.
  const tree = categories.tree({ shop: shopId.parse(external_id) }).catch(() => null);
  return Promise.race([tree, sleep(PATIENCE_MS, null, { ref: false })]);
}
