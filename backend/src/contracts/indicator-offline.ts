import type { IsoDay, Page } from "./common";
import type { IndicatorBasis, IndicatorMember } from "./indicators";
import type { PresenceState } from "./presence";

/** What brings a product online, the cheapest first. */
export type OfflineStep =
  /** A page of it waits for a person to say whether it is this product. */
  | "decide_review"
  /** Its page is known and was not seen to sell lately: look again. */
  | "check_link"
  /** It is listed and cannot be bought: in stock, or shown, again. */
  | "restore_listing"
  /** The seller's shop is connected and this product is not on it. */
  | "send_listing"
  /** The seller's agreement with the marketplace has run out. */
  | "reconnect_shop"
  /** The producer has an account here and no shop on a channel that counts. */
  | "connect_shop"
  /** Invited, and nobody has taken the invitation up. */
  | "remind"
  | "invite"
  /** The register does not say whose it is. */
  | "name_producer";

export type ContactWay = "call" | "visit" | "message";

/** The last that was heard from, or said to, a producer. */
export type LastContact = {
  kind: ContactWay | "invited" | "opened" | "notice";
  on: IsoDay;
  /** Of a note that an officer left. */
  note: string | null;
};

export type OfflineSide = "rest" | "unknown_numerator";

export type OfflineProduct = IndicatorMember & {
  side: OfflineSide;
  /** The best state over the channels that count, and where it was. */
  state: PresenceState;
  channel: { id: string; name: { vi: string; en: string } } | null;
  step: OfflineStep;
  /** What the step moves: how many products it opens the way for, and by how many points the share would rise. */
  gain: { products: number; points: number };
  contact: LastContact | null;
};

/**
 * `GET /officer/indicators/{8b|8c}/offline?reading=&side=&step=&q=&page=&limit=&within=`: the products a share misses today in the
 * caller's units, the cheapest step first, of equal steps the one that opens the way for most. `q`: words of the product's or the
 * producer's name. `steps`: how many wait for each, whatever is shown.
 */
export type OfflineProducts = {
  basis: IndicatorBasis;
  products: OfflineProduct[];
  steps: { step: OfflineStep; products: number }[];
  page: Page;
};

export type ContactNote = { id: string; way: ContactWay; on: IsoDay; note: string; by: string | null };

/** `GET /officer/access/contacts?producer=`, the latest first: what officers noted of talking with a producer. */
export type ContactNotes = { producer: { id: string; name: string; place: string }; contacts: ContactNote[] };

/** `POST /officer/access/contacts`: 201; a day that has not come yet is refused. */
export type ContactRequest = { producer: string; way: ContactWay; on: IsoDay; note: string };
export type ContactNoted = { id: string };
