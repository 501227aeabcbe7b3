import type { IsoInstant, Page } from "./common";

/**
 * `made`: nobody has used it yet; `opened`: somebody began to take it up; `used`: taken up; `ended`: taken back, replaced by a
 * newer one, or run out after 30 days.
 */
export type InvitationState = "made" | "opened" | "used" | "ended";

/** The newest invitation of a producer. The link and the code themselves are not kept. */
export type Invitation = {
  id: string;
  state: InvitationState;
  made_at: IsoInstant;
  expires_at: IsoInstant;
  opened_at: IsoInstant | null;
  used_at: IsoInstant | null;
};

export type InvitedProducer = {
  producer_id: string;
  handle: string;
  name: string;
  place: string;
  /** Somebody runs its account already; then nobody else is invited to (see disputes). */
  owned: boolean;
  /** Null: never invited. */
  invitation: Invitation | null;
};

/** `none`: never invited, or the last invitation has ended, and nobody runs the account: those to invite next. */
export type InvitationFilter = "all" | "none" | "waiting" | "owned";

/**
 * `GET /officer/access/invitations?show={filter}&q=&page=&limit=`: the producers of the caller's units by name, with how many
 * there are of each kind whatever is shown.
 */
export type InvitedProducers = {
  producers: InvitedProducer[];
  counts: Record<InvitationFilter, number>;
  page: Page;
};

/** `POST /officer/access/invitations`: for 1 to 300 producers at once, all or none. Renews those that were invited before. */
export type InviteRequest = { producer_ids: string[] };

/** Told this once: `url` for a message or a QR code, `code` (`K7RW-M2X-9QT`) to be typed at `enter_at`. */
export type InvitationIssued = {
  id: string;
  producer_id: string;
  name: string;
  place: string;
  url: string;
  code: string;
  enter_at: string;
  expires_at: IsoInstant;
};

/** `owned`: somebody runs the account already; `unknown`: no such producer in the caller's units. */
export type NotInvited = { producer_id: string; why: "owned" | "unknown" };
export type InvitationsIssued = { issued: InvitationIssued[]; refused: NotInvited[] };

/**
 * `POST /officer/access/invitations/slips` with an `InviteRequest` invites in the same way and answers with slips to print (PDF, four
 * on a page of A4); 409 `wrong_state` where nobody could be invited.
 */

/** `POST /officer/access/invitations/{id}/end`: takes it back; 409 `wrong_state` where it can no longer be used anyway. */
export type InvitationEnded = { ended: true };
