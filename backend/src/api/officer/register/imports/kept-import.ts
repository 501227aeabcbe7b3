import type { MedusaContainer } from "@medusajs/framework/types";
import { REGISTER_MODULE } from "../../../../modules/register";
import type { KeptImport, RegisterImportStore } from "../../../../modules/register/import/store";
import { notFound } from "../../../../platform/http/errors";

/** @throws ShopError 404 where no applied import has this id */
export async function keptImport(scope: MedusaContainer, id: string | undefined): Promise<KeptImport> {
  const store: RegisterImportStore = scope.resolve(REGISTER_MODULE);
  const kept = id === undefined ? null : await store.retrieveImport(id);
  if (!kept) throw notFound("Không có lượt nhập này. Xin chọn lại trong danh sách.", "No such import.");
  return kept;
}
