import { DESK, OFFICERS, OPERATORS, type Permission, staff } from "./permission";

/**
 * Checks, evidence and what people decide about them. What is asked about one product is limited to the caller's units by the
 * handlers (`within-scope.ts`); a channel's life and the chain belong to no unit.
 */
export const PRESENCE: readonly Permission[] = [
  staff("GET", "/officer/presence/products/:id", { roles: DESK, scope: "rows" }),
  staff("GET", "/officer/presence/checks", { roles: DESK, scope: "rows" }),
  staff("GET", "/officer/presence/checks/:id", { roles: DESK, scope: "rows" }),
  staff("POST", "/officer/presence/checks/:id/corrections", {
    roles: OFFICERS,
    scope: "rows",
    act: "presence.correct",
  }),
  staff("POST", "/officer/presence/links", { roles: DESK, scope: "rows", act: "presence.claim" }),
  staff("POST", "/officer/presence/links/:id/visits", { roles: DESK, scope: "rows", act: "presence.visit" }),
  staff("GET", "/officer/presence/reviews", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/presence/reviews/:id", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/presence/reviews/:id/decisions", { roles: OFFICERS, scope: "rows", act: "presence.decide" }),
  staff("GET", "/officer/presence/agreement", { roles: OFFICERS, scope: "none" }),
  staff("POST", "/officer/presence/confirmations", { roles: DESK, scope: "rows", act: "presence.confirm" }),
  staff("GET", "/officer/presence/photos/:sha256", { roles: DESK, scope: "rows" }),
  staff("GET", "/officer/presence/channels", { roles: DESK, scope: "none" }),
  staff("POST", "/officer/presence/channels/:id/statuses", {
    roles: OFFICERS,
    scope: "none",
    wholeProvince: true,
    act: "presence.channel_status",
  }),
  staff("POST", "/officer/presence/channels/:id/statuses/effect", {
    roles: OFFICERS,
    scope: "none",
    wholeProvince: true,
    act: "presence.channel_status_try",
  }),
  staff("GET", "/officer/presence/feeds", { roles: OFFICERS, scope: "none" }),
  staff("POST", "/officer/presence/feeds/:id/grants", {
    roles: OFFICERS,
    scope: "none",
    wholeProvince: true,
    act: "presence.feed_grant",
  }),
  staff("POST", "/officer/presence/feeds/:id/wishes", {
    roles: OFFICERS,
    scope: "none",
    wholeProvince: true,
    act: "presence.feed_read",
  }),
  staff("GET", "/officer/presence/chain", { roles: DESK, scope: "none" }),
  staff("POST", "/officer/presence/chain", { roles: OPERATORS, scope: "none", act: "presence.verify" }),
];
