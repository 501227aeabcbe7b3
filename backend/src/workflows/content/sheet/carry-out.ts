import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CONTENT } from "../../../modules/content";
import type { ContentService } from "../../../modules/content/service";
import type { KeptSheet } from "../../../modules/content/store/sheets";
import { setOffers } from "../../catalogue/set-offers";
import { sheetPlanSchema } from "./plan";
import { readProducts } from "./read-products";

const LOCK_SECONDS = 30;
/**
 * A sheet of this age that is not finished was probably left by a crash. Where it was not, whoever carries it out still holds its
 * lock, and finding it finished afterwards does no harm.
 */
const LEFT_AFTER_MS = 12_000;

/**
 * Carries a decided sheet to its end: prices and stock at once, labels and names of sizes into the working copies
 * and to review. Only what is
 * missing is done, so it may be repeated after a crash between any two lines; sheets of one producer follow each other.
 */
export async function carryOut(container: MedusaContainer, id: string): Promise<void> {
  const content: ContentService = container.resolve(CONTENT);
  const sheet = await content.sheet(id);
  if (!sheet) return;
  await container.resolve(Modules.LOCKING).execute(
    `content-sheet:${sheet.producer_id}`,
    async () => {
      const standing = await content.sheet(id);
      if (standing && standing.applied_at === null) await apply(container, content, standing);
    },
    { timeout: LOCK_SECONDS },
  );
}

async function apply(container: MedusaContainer, content: ContentService, sheet: KeptSheet): Promise<void> {
  const { offers, labels } = sheetPlanSchema.parse(sheet.plan);
  await setOffers(container, offers);
  if (labels.length > 0) {
    const products = new Map(
      (await readProducts(container, sheet.producer_id)).map((product) => [product.id, product]),
    );
    const changes = labels.flatMap(({ product, label, sizes }) => {
      const start = products.get(product)?.fields;
      return start ? [{ product, label, sizes, start }] : [];
    });
    await content.sendLabels(changes, { by: sheet.decided_by, onBehalfOf: sheet.on_behalf_of });
  }
  await content.finishSheet(sheet.id);
}

/** Heals what a crash left. Run by a job; says on which sheets it failed. */
export async function finishSheets(container: MedusaContainer, now: Date): Promise<void> {
  const content: ContentService = container.resolve(CONTENT);
  const failed: string[] = [];
  for (const { id } of await content.unfinishedSheets(new Date(now.getTime() - LEFT_AFTER_MS))) {
    // One sheet that cannot be carried out must not keep the others waiting.
    await carryOut(container, id).catch((thrown: unknown) => failed.push(`${id}: ${String(thrown)}`));
  }
  if (failed.length > 0) throw new Error(`Sheets that could not be carried out: ${failed.join("; ")}`);
}
