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
