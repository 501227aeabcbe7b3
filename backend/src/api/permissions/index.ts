import { ACCESS } from "./access";
import { CHANNELS } from "./channels";
import { CONTENT } from "./content";
import { HOOKS } from "./hooks";
import { INDICATORS } from "./indicators";
import { MEDUSA } from "./medusa";
import { ORDERS } from "./orders";
import type { Permission } from "./permission";
import { PRESENCE } from "./presence";
import { PRODUCER_ACCESS } from "./producer-access";
import { PRODUCER_LISTINGS } from "./producer-listings";
import { PRODUCER_ORDERS } from "./producer-orders";
import { PRODUCER_PRODUCTS } from "./producer-products";
import { REGISTER } from "./register";
import { REPORTS } from "./reports";
import { SHOP } from "./shop";

/**
 * Who may ask what of the backend: every route, by method and path. What is not named here is answered with 404, whatever
 * files there are; a test compares the two.
 */
export const PERMISSIONS: readonly Permission[] = [
  ...[...MEDUSA, ...SHOP, ...HOOKS],
  ...[...ACCESS, ...REGISTER, ...CONTENT, ...ORDERS],
  ...[...CHANNELS, ...PRESENCE, ...INDICATORS, ...REPORTS],
  ...PRODUCER_ACCESS,
  ...PRODUCER_LISTINGS,
  ...PRODUCER_ORDERS,
  ...PRODUCER_PRODUCTS,
];
