import type { ExecArgs } from "@medusajs/framework/types";
import { rebuildCatalogue } from "../workflows/catalogue/refresh/rebuild-catalogue";

/** `npm run catalogue:rebuild`: makes every document of the catalogue anew; the shop goes on answering meanwhile. */
export default async function rebuild({ container }: ExecArgs): Promise<void> {
  const begun = Date.now();
  await rebuildCatalogue(container);
  console.log(`Danh mục đã được dựng lại trong ${((Date.now() - begun) / 1000).toFixed(1)} giây.`);
}
