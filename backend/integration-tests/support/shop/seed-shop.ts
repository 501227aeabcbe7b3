import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types";
import { REGISTER_MODULE } from "../../../src/modules/register";
import type { RegisterService } from "../../../src/modules/register/service";
import { today } from "../../../src/platform/calendar/clock";
import { createAccount } from "../../../src/workflows/access/create-account";
import { projectCatalogue } from "../../../src/workflows/catalogue/project";
import { rebuildCatalogue } from "../../../src/workflows/catalogue/refresh/rebuild-catalogue";
import { setOffers } from "../../../src/workflows/catalogue/set-offers";
import { ensureReferenceData } from "../../../src/workflows/register/ensure-reference-data";
import { importRegisterWorkflow } from "../../../src/workflows/register/import-register";
import { ensureShopSetup } from "../../../src/workflows/setup/ensure-shop-setup";
import { NAMES, OFFERS, OFFICER, seedFile } from "./seed-rows";

/** Fills a shop by the ordinary ways: reference data, an import, Medusa's products, offers, the index. */
export default async function seedShop({ container }: Pick<ExecArgs, "container">): Promise<void> {
  await ensureShopSetup(container);
  await ensureReferenceData(container);
  await importSeed(container);
  await projectCatalogue(container);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const idOf = new Map((await register.listRegisteredProducts({}, { take: null })).map(({ name, id }) => [name, id]));
  const id = (name: string) => idOf.get(name) ?? raise(`The register does not hold ${name}`);
  await register.createRevocations({
    registered_product_id: id(NAMES.revoked),
    decision_number: "99/QĐ-UBND",
    decided_on: today(),
    reason: "không bảo đảm an toàn thực phẩm",
  });
  await setOffers(
    container,
    OFFERS.map(({ name, ...offer }) => ({ ...offer, registered_product_id: id(name), sample: false })),
  );
  await rebuildCatalogue(container);
  await createAccount(container, { ...OFFICER, name: "Cán bộ (mẫu)" }, { role: "operator", unit_ids: null });
}

async function importSeed(container: MedusaContainer): Promise<void> {
  const input = {
    file_name: "register.csv",
    content: seedFile().toString("base64"),
    actor: "seed",
    dry_run: false,
    skip_refused: false,
  };
  const { result } = await importRegisterWorkflow(container).run({ input });
  if (!result.applied) raise(`The seed was refused: ${JSON.stringify(result.faults)}`);
}

function raise(message: string): never {
  throw new Error(message);
}
