import { DESK, named, OFFICERS, type Permission, staff } from "./permission";

/** The officers' side of the register. A file and the comparison of two concern a whole province's rows. */
export const REGISTER: readonly Permission[] = [
  staff("GET", "/officer/register/imports", { roles: OFFICERS, scope: "province" }),
  staff("POST", "/officer/register/imports", {
    roles: OFFICERS,
    scope: "none",
    wholeProvince: true,
    act: "register.import",
  }),
  staff("GET", "/officer/register/imports/:id", { roles: OFFICERS, scope: "province" }),
  staff("GET", "/officer/register/imports/:id/diff", { roles: OFFICERS, scope: "province" }),
  staff("POST", "/officer/register/uploads", { roles: OFFICERS, scope: "province", act: "register.try" }),
  staff("GET", "/officer/register/uploads/:id", { roles: OFFICERS, scope: "province" }),
  staff("POST", "/officer/register/uploads/:id/apply", { roles: OFFICERS, scope: "province", act: "register.import" }),
  staff("GET", "/officer/register/expiring", { roles: DESK, scope: "rows" }),
  staff("GET", "/officer/register/expiring/file", { roles: DESK, scope: "rows" }),
  staff("GET", "/officer/register/reviews", { roles: OFFICERS, scope: "rows" }),
  staff("POST", "/officer/register/reviews/:key", {
    roles: OFFICERS,
    scope: named("review", "key"),
    act: "register.review",
  }),
  staff("POST", "/officer/register/reviews/:key/take-back", {
    roles: OFFICERS,
    scope: named("review", "key"),
    act: "register.review_take_back",
  }),
  ...["recognitions", "revocations", "extensions"].map((event) =>
    staff("POST", `/officer/register/products/:id/${event}`, {
      roles: OFFICERS,
      scope: named("product"),
      act: `register.${event}`,
    }),
  ),
];
