export { type PageFacts, pageFacts } from "./facts";
export { parseDong, shownDong } from "./money";
export type { Availability, StructuredProduct } from "./structured";
