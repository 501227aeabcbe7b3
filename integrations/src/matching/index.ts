export { Catalogue } from "./catalogue";
export { type Found, findProduct } from "./find";
export { judge } from "./judge";
export { reasonText } from "./reasons";
export type { Band, KnownProduct, Reason, ReasonCode, Rule, SeenOffer, Verdict } from "./types";
