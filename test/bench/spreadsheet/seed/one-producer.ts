import type { ExecArgs } from "@medusajs/framework/types";
import { REGISTER_MODULE } from "../../../../backend/src/modules/register";
import type { RegisterService } from "../../../../backend/src/modules/register/service";
import { projectCatalogue } from "../../../../backend/src/workflows/catalogue/project";
import { rebuildCatalogue } from "../../../../backend/src/workflows/catalogue/refresh/rebuild-catalogue";
import { setOffers } from "../../../../backend/src/workflows/catalogue/set-offers";
import { ensureReferenceData } from "../../../../backend/src/workflows/register/ensure-reference-data";
import { importRegisterWorkflow } from "../../../../backend/src/workflows/register/import-register";
import { ensureShopSetup } from "../../../../backend/src/workflows/setup/ensure-shop-setup";

/** One producer with `BENCH_PRODUCTS` products, all on sale, by the ordinary ways. */
export default async function seed({ container }: Pick<ExecArgs, "container">): Promise<void> {
  await ensureShopSetup(container);
  await ensureReferenceData(container);
  const lines = Array.from(
    { length: Number(process.env.BENCH_PRODUCTS) },
    (_, at) => `Đặc sản số ${at + 1};Hợp tác xã đo tốc độ;Huyện Cao Lãnh;Đồng Tháp;3;2024`,
  );
  const file = ["Tên sản phẩm;Chủ thể;Huyện;Tỉnh;Hạng sao;Năm", ...lines].join("\n");
  await importRegisterWorkflow(container).run({
    input: {
      ...{ file_name: "do.csv", content: Buffer.from(file).toString("base64") },
      ...{ actor: "bench", dry_run: false, skip_refused: false },
    },
  });
  await projectCatalogue(container);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const products = await register.listRegisteredProducts({}, { take: null });
  await setOffers(
    container,
    products.map(({ id }) => ({
      ...{ registered_product_id: id, price: 50_000, stock: 100, unit_label: "gói 500 g" },
      ...{ net: null, sample: false },
    })),
  );
  await rebuildCatalogue(container);
}
