import { anyone, DESK, OFFICERS, type Permission, staff } from "./permission";

/** What is published of the indicators, and what officers enter for them. */
export const INDICATORS: readonly Permission[] = [
  anyone("GET", "/shop/indicators"),
  anyone("GET", "/shop/indicators/**"),
  staff("GET", "/officer/indicators/**", { roles: DESK, scope: "rows" }),
  staff("POST", "/officer/indicators/**", { roles: OFFICERS, scope: "rows", act: "indicator.enter" }),
];
