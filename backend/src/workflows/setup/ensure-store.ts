import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createDefaultsWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows";

/** The store sells in đồng through one sales channel. @returns the sales channel's id */
export async function ensureStore(container: MedusaContainer): Promise<string> {
  const stores = container.resolve(Modules.STORE);
  await createDefaultsWorkflow(container).run();
  const [store] = await stores.listStores({}, { relations: ["supported_currencies"] });
  if (!store?.default_sales_channel_id) throw new Error("Medusa made no default store");
  if (!store.supported_currencies?.some(({ currency_code }) => currency_code === "vnd")) {
    const supported_currencies = [{ currency_code: "vnd", is_default: true, is_tax_inclusive: true }];
    await updateStoresWorkflow(container).run({
      input: { selector: { id: store.id }, update: { supported_currencies } },
    });
  }
  return store.default_sales_channel_id;
}
