import { DESK, named, OFFICERS, type Permission, staff } from "./permission";

/** Review of what producers tell of their products. */
export const CONTENT: readonly Permission[] = [
  staff("GET", "/officer/content", { roles: DESK, scope: "rows" }),
  staff("GET", "/officer/content/:id", { roles: DESK, scope: named("submission") }),
  staff("POST", "/officer/content/:id", { roles: OFFICERS, scope: named("submission"), act: "content.review" }),
  staff("GET", "/officer/content/producers/:id/sheet", { roles: DESK, scope: named("producer") }),
  staff("POST", "/officer/content/producers/:id/sheet", {
    roles: DESK,
    scope: named("producer"),
    act: "content.sheet",
  }),
  staff("POST", "/officer/content/producers/:id/pictures", {
    roles: DESK,
    scope: named("producer"),
    act: "content.picture",
  }),
];
