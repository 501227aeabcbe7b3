import type { IProductModuleService, LinkDefinition, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { REGISTER_MODULE } from "../../../modules/register";
import type { RegisterService } from "../../../modules/register/service";
import { getShopSetup } from "../../setup/shop-setup";
import { readProductIds } from "../product-ids";
import { type ProjectionPlan, planProjection, type StandingProduct } from "./plan-projection";

/** Registered products per step: large enough to spare round trips, small enough that little is done twice after a crash. */
const BATCH = 500;
const LOCK = "project-catalogue";
const LOCK_WAIT_SECONDS = 600;

export type Projected = { created: number; changed: number; adopted: number };

/**
 * Gives every shown registered product its one Medusa product: published, under the register's name and handle, in the
 * shop's sales channel, and without price, picture or text, which the register does not hold. It compares first and does
 * only what differs, so it may be repeated after a crash at any point.
 * @param ids only these registered products; all of them without it
 */
export async function projectCatalogue(container: MedusaContainer, ids?: readonly string[]): Promise<Projected> {
  if (ids?.length === 0) return { created: 0, changed: 0, adopted: 0 };
  const locking = container.resolve(Modules.LOCKING);
  return locking.execute(LOCK, () => projectAll(container, ids), { timeout: LOCK_WAIT_SECONDS });
}

async function projectAll(container: MedusaContainer, ids?: readonly string[]): Promise<Projected> {
  const done: Projected = { created: 0, changed: 0, adopted: 0 };
  for await (const batch of batches(container, ids)) {
    const plan = await planBatch(container, batch);
    await carryOut(container, plan);
    done.created += plan.create.length;
    done.changed += plan.update.length;
    done.adopted += plan.adopt.length;
  }
  return done;
}

async function* batches(container: MedusaContainer, ids?: readonly string[]): AsyncGenerator<readonly string[]> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  if (ids) {
    for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH);
    return;
  }
  let last = "";
  while (true) {
    const found = await register.productIdsAfter(last, BATCH);
    const end = found.at(-1);
    if (end === undefined) return;
    yield found;
    last = end;
  }
}

async function planBatch(container: MedusaContainer, ids: readonly string[]): Promise<ProjectionPlan> {
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const products = container.resolve(Modules.PRODUCT);
  const [registered, linked] = await Promise.all([register.productsByIds(ids), readProductIds(container, ids)]);
  const standing = await readStanding(products, [...linked.values()], handlesOf(registered, linked));
  return planProjection(registered, linked, standing);
}

function handlesOf(registered: readonly { id: string; handle: string }[], linked: ReadonlyMap<string, string>) {
  return registered.filter(({ id }) => !linked.has(id)).map(({ handle }) => handle);
}

async function readStanding(
  products: IProductModuleService,
  ids: string[],
  handles: string[],
): Promise<Map<string, StandingProduct>> {
  const select = { select: ["id", "handle", "title", "status"], take: null };
  const [byId, byHandle] = await Promise.all([
    ids.length > 0 ? products.listProducts({ id: ids }, select) : [],
    handles.length > 0 ? products.listProducts({ handle: handles }, select) : [],
  ]);
  return new Map([...byId, ...byHandle].map(({ id, handle, title, status }) => [id, { id, handle, title, status }]));
}

async function carryOut(container: MedusaContainer, plan: ProjectionPlan): Promise<void> {
  const products = container.resolve(Modules.PRODUCT);
  const made = await createProducts(products, plan.create);
  if (plan.update.length > 0) await products.upsertProducts(plan.update);
  await link(container, [...plan.adopt, ...made], [...plan.shown, ...made.map(({ product_id }) => product_id)]);
}

async function createProducts(
  products: IProductModuleService,
  wanted: ProjectionPlan["create"],
): Promise<ProjectionPlan["adopt"]> {
  if (wanted.length === 0) return [];
  const made = await products.createProducts(
    wanted.map(({ handle, title }) => ({ handle, title, status: "published" as const })),
  );
  const idOf = new Map(made.map(({ handle, id }) => [handle, id]));
  return wanted.flatMap(({ registered_product_id, handle }) => {
    const product_id = idOf.get(handle);
    return product_id === undefined ? [] : [{ registered_product_id, product_id }];
  });
}

/** Links are written only where they are missing, so repeating it does nothing. */
async function link(
  container: MedusaContainer,
  registered: ProjectionPlan["adopt"],
  shown: readonly string[],
): Promise<void> {
  const setup = await getShopSetup(container);
  const wanted = [
    ...registered.map(({ registered_product_id, product_id }): LinkDefinition => {
      return { [REGISTER_MODULE]: { registered_product_id }, [Modules.PRODUCT]: { product_id } };
    }),
    ...shown.flatMap((product_id): LinkDefinition[] => [
      { [Modules.PRODUCT]: { product_id }, [Modules.SALES_CHANNEL]: { sales_channel_id: setup.sales_channel_id } },
      { [Modules.PRODUCT]: { product_id }, [Modules.FULFILLMENT]: { shipping_profile_id: setup.shipping_profile_id } },
    ]),
  ];
  if (wanted.length > 0) await container.resolve(ContainerRegistrationKeys.LINK).create(wanted);
}
