import { isDeepStrictEqual } from "node:util";
import type { MedusaContainer } from "@medusajs/framework/types";
import { DEMO } from "../../../modules/demo";
import type { DemoService } from "../../../modules/demo/service";
import { REGISTER_MODULE } from "../../../modules/register";
import { certificateOn } from "../../../modules/register/domain/certificate";
import { NO_FACTS } from "../../../modules/register/domain/certificate-facts";
import type { RegisterService } from "../../../modules/register/service";
import { today } from "../../../platform/calendar/clock";
import { type OffersSet, setOffers } from "../set-offers";
import { type OfferWish, offerSku } from "../set-offers/offer-input";
import { readExistingOffers } from "../set-offers/steps/read-existing-offers";
import { type DemoEntry, readDemoFile } from "./demo-file";
import { type DemoRow, demoRow } from "./demo-rows";
import { findRegistered } from "./find-registered";

export type DemoLoaded = { products: number; offers: OffersSet; unmatched: string[] };

/**
 * Brings the demonstration about. Goods that stand already keep their stock, so that what was sold stays sold, and goods
 * with a real offer are left alone. Rows whose product the file no longer names are taken away.
 */
export async function loadDemo(container: MedusaContainer): Promise<DemoLoaded> {
  const file = readDemoFile();
  const { found, unmatched } = await findRegistered(container, file.products);
  const register: RegisterService = container.resolve(REGISTER_MODULE);
  const facts = await register.certificateFacts([...found.keys()]);
  const day = today();
  const rows = [...found].map(([id, { entry, place }]) => {
    const stars = certificateOn(facts.get(id) ?? NO_FACTS, day).recognition?.stars ?? null;
    return demoRow({ id, name: entry.name, stars }, entry, file.texts, day, place);
  });
  await writeRows(container, rows);
  const offers = await offerMissing(container, found);
  return { products: rows.length, offers, unmatched };
}

async function writeRows(container: MedusaContainer, wanted: readonly DemoRow[]): Promise<void> {
  const demo: DemoService = container.resolve(DEMO);
  const standing = new Map(
    (await demo.listDemoProducts({}, { take: null })).map((row) => [row.registered_product_id, row]),
  );
  const missing = wanted.filter(({ registered_product_id }) => !standing.has(registered_product_id));
  const different = wanted.filter((row) => {
    const known = standing.get(row.registered_product_id);
    return known && !isDeepStrictEqual([known.certificate, known.content], [row.certificate, row.content]);
  });
  const kept = new Set(wanted.map(({ registered_product_id }) => registered_product_id));
  const gone = [...standing.keys()].filter((id) => !kept.has(id));
  if (missing.length > 0) await demo.createDemoProducts(missing);
  if (different.length > 0) await demo.updateDemoProducts(different);
  if (gone.length > 0) await demo.deleteDemoProducts(gone);
}

async function offerMissing(
  container: MedusaContainer,
  found: ReadonlyMap<string, { entry: DemoEntry }>,
): Promise<OffersSet> {
  const wanted = [...found].flatMap(([registered_product_id, { entry }]): OfferWish[] =>
    entry.offer === null ? [] : [{ registered_product_id, ...entry.offer, sample: true }],
  );
  const standing = await readExistingOffers(
    container,
    wanted.map(({ registered_product_id }) => offerSku(registered_product_id)),
  );
  return setOffers(
    container,
    wanted.filter(({ registered_product_id }) => {
      const offer = standing.get(offerSku(registered_product_id));
      if (offer === undefined) return true;
      // A sample whose price or stock a crash kept from being written is completed; one withdrawn with the demonstration is back.
      const { sample, withdrawn } = offer.metadata;
      return sample && (withdrawn || offer.price === null || offer.stocked === null);
    }),
  );
}
