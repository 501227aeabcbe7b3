import { afterAll, beforeAll } from "vitest";
import { CatalogueShop } from "../support/catalogue/catalogue-shop";
import { demonstrationSuite } from "./suites/demonstration";
import { locksSuite } from "./suites/locks";
import { midnightSuite } from "./suites/midnight";
import { offersSuite } from "./suites/offers";
import { picturesSuite } from "./suites/pictures";
import { projectionSuite } from "./suites/projection";
import { rebuildSuite } from "./suites/rebuild";
import { refreshingSuite } from "./suites/refreshing";
import { sheetsSuite } from "./suites/sheets";

/** One application for all suites: starting it takes longer than all of them. They run in this order, on what the ones before left. */
const shop = new CatalogueShop();
beforeAll(() => shop.open());
afterAll(() => shop.close());

projectionSuite(shop);
offersSuite(shop);
refreshingSuite(shop);
midnightSuite(shop);
rebuildSuite(shop);
demonstrationSuite(shop);
sheetsSuite(shop);
picturesSuite(shop);
locksSuite(shop);
