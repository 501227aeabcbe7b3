import type { RegisterProduct } from "../../../modules/register/store/records";

/** A Medusa product as it stands, linked or with a handle of ours. */
export type StandingProduct = { id: string; handle: string; title: string; status: string };

export type ProjectionPlan = {
  create: { registered_product_id: string; handle: string; title: string }[];
  /** Medusa products whose naming or state differs. */
  update: { id: string; handle?: string; title?: string; status?: "published" | "draft" }[];
  /** Products that stand but are not linked: a crash came in between. */
  adopt: { registered_product_id: string; product_id: string }[];
  /** Medusa products that show a registered product; channel and delivery are linked to all of them. */
  shown: string[];
};

/**
 * Compares the register with Medusa's products and lists only the differences, so that projecting twice does nothing.
 * @param linked Medusa's product of each registered product
 * @param standing Medusa's products by id
 */
export function planProjection(
  registered: readonly RegisterProduct[],
  linked: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, StandingProduct>,
): ProjectionPlan {
  const plan: ProjectionPlan = { create: [], update: [], adopt: [], shown: [] };
  const byHandle = new Map([...standing.values()].map((product) => [product.handle, product]));
  for (const product of registered) {
    const { id, handle, name } = product;
    const own = standing.get(linked.get(id) ?? "");
    const found = own ?? byHandle.get(handle);
    // A second spelling of another product is not shown, and needs no product of its own.
    const status = product.same_as === null ? "published" : "draft";
    if (found === undefined) {
      if (status === "published") plan.create.push({ registered_product_id: id, handle, title: name });
      continue;
    }
    if (own === undefined) plan.adopt.push({ registered_product_id: id, product_id: found.id });
    if (status === "published") plan.shown.push(found.id);
    const change = differences(found, { handle, title: name, status });
    if (Object.keys(change).length > 0) plan.update.push({ id: found.id, ...change });
  }
  return plan;
}

type Naming = { handle: string; title: string; status: "published" | "draft" };

function differences(found: StandingProduct, wanted: Naming): Partial<Naming> {
  return {
    ...(found.handle === wanted.handle ? {} : { handle: wanted.handle }),
    ...(found.title === wanted.title ? {} : { title: wanted.title }),
    ...(found.status === wanted.status ? {} : { status: wanted.status }),
  };
}
