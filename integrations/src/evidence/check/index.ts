export { type Finding, findingOf, type Seen } from "./outcome";
export { checkPage, MATCHER, type PageCheck, type PageCheckDeps, type PageCheckRequest } from "./page-check";
