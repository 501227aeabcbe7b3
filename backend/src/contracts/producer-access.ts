import type { IsoDay, IsoInstant } from "./common";

/** An owner runs a producer's account and its people, a member works in it, a delegate helps from elsewhere for a while. */
export type ActsAs = "owner" | "member" | "delegate";

/** A producer somebody may act for. */
export type ProducerChoice = { producer_id: string; handle: string; name: string; place: string; as: ActsAs };

/** `GET /producer/access/session` */
export type ProducerSession = {
  person: {
    id: string;
    name: string;
    /** As `0912 345 678`. */
    phone: string | null;
    email: string | null;
    has_password: boolean;
    /** One of the staff, whom a producer lets act for it; their account is kept at the officers' desk. */
    staff: boolean;
  };
  /** For whom this sign-in acts right now; null: nobody, until one of the choices is taken. */
  acting: ProducerChoice | null;
  choices: ProducerChoice[];
};

/** `POST /producer/access/acting`; 404 for a producer that is none of the choices. Answered with `ProducerSession`. */
export type ActingRequest = { producer_id: string };

/** A sign-in was opened. The token is sent as `Authorization: Bearer …`. */
export type ProducerSignedIn = { token: string };

/**
 * A code is on its way to a telephone or an e-mail address. Asked again within `resend_after_seconds` nothing new is sent and the earlier code goes on
 * to work. `shown_code`: in a demonstration, whose messages go nowhere; else null.
 */
export type CodeSent = {
  sent: true;
  lasts_seconds: number;
  resend_after_seconds: number;
  shown_code: string | null;
};

/** `POST /producer/access/invitations/open` with `{ invitation }`, a link's token or a typed code; 404 for one that is over. */
export type InvitationOpened = {
  producer: { name: string; place: string; products: number };
  role: "owner" | "member";
  /** Where only a certain number may take it up: how that ends, as `*** 678`. */
  phone_hint: string | null;
  expires_at: IsoInstant;
  /** Whether this installation can send codes to telephones; else e-mail and password remain. */
  by_phone: boolean;
};

/** `POST /producer/access/claims/code`; answered with `CodeSent`. */
export type ClaimCodeRequest = { invitation: string; phone: string };
/** `POST /producer/access/claims/phone`; 401 `wrong_code`. Answered with `ProducerSignedIn`. */
export type ClaimByPhoneRequest = ClaimCodeRequest & { code: string; name: string };
/** `POST /producer/access/claims/password`; 401 `wrong_password` where the address has an account with another password. */
export type ClaimByPasswordRequest = { invitation: string; email: string; name: string; password: string };

/** `POST /producer/access/sign-in/code`: the same answer (`CodeSent`) whether or not the number has an account. */
export type SignInCodeAsked = { phone: string };
/** `POST /producer/access/sign-in/phone`; 401 `wrong_code`. Answered with `ProducerSignedIn`. */
export type SignInByPhoneRequest = { phone: string; code: string };
/** `POST /producer/access/sign-in/password`; `login`: e-mail address or number; 401 `wrong_password`. */
export type SignInByPasswordRequest = { login: string; password: string };

/** `GET /producer/access/devices`: one's own sign-ins that are open. `POST /producer/access/devices/{id}/end` */
export type ProducerDevices = {
  devices: { id: string; device: string | null; opened_at: IsoInstant; seen_at: IsoInstant; this_one: boolean }[];
};

/** `GET /producer/access/team` */
export type ProducerTeam = {
  members: {
    id: string;
    name: string;
    phone: string | null;
    email: string | null;
    role: "owner" | "member";
    me: boolean;
  }[];
  invitations: { id: string; phone: string; expires_at: IsoInstant }[];
  /** `valid_to`: the first day on which it no longer holds. */
  delegations: { id: string; name: string; staff: boolean; valid_from: IsoDay; valid_to: IsoDay }[];
};

/** `POST /producer/access/team/invitations` with `{ phone }`. Told this once; `sent`: also sent to the number. */
export type MemberInvited = { url: string; code: string; expires_at: IsoInstant; sent: boolean };
/** `POST /producer/access/team/members/{id}/role`; 409 `last_owner`. `…/members/{id}/end` takes no body. */
export type MemberRoleRequest = { role: "owner" | "member" };
/** `POST /producer/access/team/delegations`; `to`: a number or address they sign in with; 404 where nobody does. */
export type DelegationRequest = { to: string; valid_to: IsoDay };
export type Delegated = { id: string; name: string };

/** `POST /producer/access/password`: the first one, or a new one for the old (`current`) or for a code sent to one's number. */
export type PasswordRequest = { password: string; current?: string; code?: string };
/** `POST /producer/access/phone/code` with `{ phone }`, the new number; `POST /producer/access/phone`; 409 `phone_taken`. */
export type PhoneRequest = { phone: string; code: string };
/** `POST /producer/access/email`; 409 `email_taken`. */
export type EmailRequest = { email: string };

/**
 * `POST /producer/access/disputes/code` with `{ reach }`, a telephone number or an e-mail address; `POST /producer/access/disputes`:
 * "this producer is mine".
 */
export type DisputeRequest = { reach: string; code: string; name: string; handle: string; message: string };
