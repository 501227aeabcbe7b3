import { MedusaService } from "@medusajs/framework/utils";
import { DemoProduct } from "./models/demo-product";

type Models = { DemoProduct: typeof DemoProduct };
const models: Models = { DemoProduct };

/** The demonstration's own facts, apart from everything real. */
export class DemoService extends MedusaService(models) {}
