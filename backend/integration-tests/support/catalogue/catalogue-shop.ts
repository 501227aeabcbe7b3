import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { CatalogueDocument } from "../../../src/modules/catalogue/document";
import type { CatalogueService } from "../../../src/modules/catalogue/service";
import type { DemoService } from "../../../src/modules/demo/service";
import type { RegisterService } from "../../../src/modules/register/service";
import { type Application, openApplication } from "./application";
import { calls, documents } from "./shop";

/** The real products with the demonstration, loaded once for all suites of the catalogue. */
export class CatalogueShop {
  private application: Application | null = null;
  private readonly files = mkdtempSync(path.join(tmpdir(), "catalogue-files-"));

  async open(): Promise<void> {
    this.application = await openApplication({ OCOP_DEMO: "on", FILES_DIR: this.files });
    await this.call.loadFirstData(this.container, () => {});
  }

  async close(): Promise<void> {
    await this.application?.stop();
    rmSync(this.files, { recursive: true, force: true });
  }

  get container(): MedusaContainer {
    if (!this.application) throw new Error("The shop is not open");
    return this.application.container;
  }

  get call(): ReturnType<typeof calls> {
    return calls();
  }

  get catalogue(): CatalogueService {
    return this.container.resolve("catalogue");
  }

  get register(): RegisterService {
    return this.container.resolve("register");
  }

  get demo(): DemoService {
    return this.container.resolve("demo");
  }

  /** Any document that fulfils a wish. */
  async someDocument(wish: (document: CatalogueDocument) => boolean): Promise<CatalogueDocument> {
    const found = [...(await documents(this.container)).values()].find(wish);
    if (!found) throw new Error("No document fulfils the wish");
    return found;
  }

  async document(id: string): Promise<CatalogueDocument | undefined> {
    return (await documents(this.container, { id })).get(id);
  }
}
