import { anyone, OFFICERS, type Permission, staff } from "./permission";

/** What is published of the indicators, and what officers enter for them. */
export const INDICATORS: readonly Permission[] = [
  anyone("GET", "/shop/indicators"),
  anyone("GET", "/shop/indicators/corrections"),
  anyone("GET", "/shop/indicators/publications"),
  anyone("GET", "/shop/indicators/publications/:publication"),
  anyone("GET", "/shop/indicators/:id"),
  anyone("GET", "/shop/indicators/:id/members"),
  anyone("GET", "/shop/indicators/:id/series"),
  // Facts hold what is restricted: officers' alone.
  staff("GET", "/officer/indicators/facts", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/indicators/facts", { roles: OFFICERS, scope: "rows", act: "indicator.enter" }),
  staff("GET", "/officer/indicators/facts/:id", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/indicators/facts/:id/corrections", {
    roles: OFFICERS,
    scope: "rows",
    act: "indicator.correct",
  }),
  staff("POST", "/officer/indicators/proofs", { roles: OFFICERS, scope: "rows", act: "indicator.prove" }),
  staff("GET", "/officer/indicators/proofs/:sha256", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/indicators/:id/members", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/indicators/:id/offline", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/indicators/publications", {
    ...{ roles: OFFICERS, scope: "none", wholeProvince: true },
    act: "indicator.publish",
  }),
];
