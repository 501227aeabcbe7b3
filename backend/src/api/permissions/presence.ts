import { DESK, type Permission, staff } from "./permission";

/** Checks, evidence and matches of listings. */
export const PRESENCE: readonly Permission[] = [
  staff("GET", "/officer/presence/**", { roles: DESK, scope: "rows" }),
  staff("POST", "/officer/presence/**", { roles: DESK, scope: "rows", act: "presence.change" }),
];
