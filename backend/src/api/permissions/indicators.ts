import { anyone, DESK, OFFICERS, type Permission, staff } from "./permission";

/** What is published of the indicators, and what officers enter for them. */
export const INDICATORS: readonly Permission[] = [
  anyone("GET", "/shop/indicators"),
  anyone("GET", "/shop/indicators/**"),
  staff("GET", "/officer/indicators/**", { roles: DESK, scope: "rows" }),
  // Facts hold what is restricted: officers' alone.
  staff("GET", "/officer/indicators/facts", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/indicators/facts/:id", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/indicators/proofs/:sha256", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/indicators/:id/members", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/indicators/publications", {
    ...{ roles: OFFICERS, scope: "none", wholeProvince: true },
    act: "indicator.publish",
  }),
  staff("POST", "/officer/indicators/**", { roles: OFFICERS, scope: "rows", act: "indicator.enter" }),
];
