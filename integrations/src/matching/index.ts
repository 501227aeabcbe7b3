export { Catalogue } from "./catalogue";
export { judge } from "./judge";
export { reasonText } from "./reasons";
export type { Band, KnownProduct, Reason, ReasonCode, Rule, SeenOffer, Verdict } from "./types";
