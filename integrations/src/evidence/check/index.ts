export { type Finding, findingOf, proofOf, type Seen } from "./outcome";
export { checkPage, MATCHER, type PageCheck, type PageCheckDeps, type PageCheckRequest } from "./page-check";
