export { listingKey, recogniseAddress } from "./recognise";
export type { Address, AddressSettings, ListingAddress } from "./types";
