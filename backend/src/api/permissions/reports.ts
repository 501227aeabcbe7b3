import { OFFICERS, type Permission, staff } from "./permission";

export const REPORTS: readonly Permission[] = [
  staff("GET", "/officer/reports", { roles: OFFICERS, scope: "rows" }),
  staff("GET", "/officer/reports/**", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/reports", { roles: OFFICERS, scope: "rows", act: "report.make" }),
  staff("POST", "/officer/reports/**", { roles: OFFICERS, scope: "rows", act: "report.change" }),
];
