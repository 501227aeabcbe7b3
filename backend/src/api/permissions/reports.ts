import { OFFICERS, type Permission, staff } from "./permission";

/** Reports of a unit; the handlers look whether the caller answers for all of it. */
export const REPORTS: readonly Permission[] = [
  staff("GET", "/officer/reports", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/reports", { roles: OFFICERS, scope: "rows", act: "report.make" }),
  staff("GET", "/officer/reports/:id", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/reports/:id/files/:format", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/reports/:id/release", { roles: OFFICERS, scope: "rows", act: "report.release" }),
];
