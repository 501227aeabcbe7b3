import type { IsoDay, IsoInstant, Page } from "./common";

/** A helper looks after a commune's products for others, an officer answers for units, an operator runs the installation. */
export type DeskRole = "helper" | "officer" | "operator";

/** How far a sign-in has come: a code of the second factor is awaited, one must be set up, or the desk is open. */
export type SignInStage = "code" | "enrol" | "desk";

/** `POST /officer/access/sign-in`. Always the same refusal (401 `wrong_password`), whichever of the two was wrong. */
export type SignInRequest = { email: string; password: string };
/** The token is sent as `Authorization: Bearer …`; it changes when the stage does. */
export type SignedIn = { token: string; stage: SignInStage };

export type DeskUnit = { id: string; name: string; level: "province" | "district" | "commune"; ended: boolean };
export type DeskGrant = {
  id: string;
  role: DeskRole;
  /** Null: everywhere. */
  units: DeskUnit[] | null;
  valid_from: IsoDay;
  /** First day on which it no longer holds. */
  valid_to: IsoDay | null;
};

/** `GET /officer/access/session` */
export type DeskSession = {
  stage: SignInStage;
  person: { id: string; name: string; email: string };
  role: DeskRole | null;
  grants: DeskGrant[];
  second_factor: { proven: boolean; optional: boolean };
  /** When the sign-in ends whatever happens; it ends sooner when left alone. */
  ends_at: IsoInstant;
};

/** `POST /officer/access/session/code` at stage `code`; 401 `wrong_code`. Answered with `SignedIn`. */
export type SignInCodeRequest = { method: "totp" | "recovery_code"; code: string };

/** `POST /officer/access/second-factor/start`; 409 `second_factor_stands`. The secret is told this once. */
export type SecondFactorStarted = { secret: string; otpauth_url: string };

/** `POST /officer/access/second-factor/confirm` with `{ code }`; 401 `wrong_code`. The recovery codes are told this once. */
export type SecondFactorSetUp = { token: string; recovery_codes: string[] };

/** `POST /officer/access/second-factor/recovery-codes` with `{ code }` */
export type RecoveryCodes = { recovery_codes: string[] };

/** `GET /officer/access/home`: how much waits in the caller's units; null for what is not theirs to do. */
export type DeskHome = {
  waiting: {
    reviews: number | null;
    orders: number | null;
    complaints: number | null;
    disputes: number | null;
    /** Questions about pages and checks. */
    evidence: number | null;
    /** Texts and pictures producers sent. */
    content: number | null;
    /** Drafts of the report that is due next, not released. */
    reports: number | null;
    /** Producers nobody invited and whose account nobody runs. */
    invitations: number | null;
    /** Shops whose seller has to agree again within 30 days, or whose permission has ended. */
    shops: number | null;
    /** Producers who ask for a place in a shared shop. */
    places: number | null;
    /** Channels' authorised lists that fail, are old, or have no address; for whole provinces. */
    feeds: number | null;
  };
};

export type AccountState = "invited" | "active" | "disabled";

export type DeskAccount = {
  id: string;
  name: string;
  email: string;
  state: AccountState;
  second_factor: boolean;
  last_seen_at: IsoInstant | null;
  /** Those that hold today or later; ended ones stay in the log. */
  grants: DeskGrant[];
};

/** `GET /officer/access/accounts`: those all of whose units lie in the caller's. `GET /officer/access/accounts/{id}` */
export type DeskAccounts = { accounts: DeskAccount[] };

/** `unit_ids` is left out for operators, who are everywhere. `valid_to`: the first day it no longer holds. */
export type GrantRequest = { role: DeskRole; unit_ids?: string[]; valid_to?: IsoDay };

/** `POST /officer/access/accounts`; 409 `account_exists`. `POST /officer/access/accounts/{id}/grants` takes a `GrantRequest`. */
export type AccountRequest = GrantRequest & { email: string; name: string };
export type AccountMade = { account: DeskAccount; link: LinkIssued };

/** `POST /officer/access/accounts/{id}/link`: an invitation, or for an open account a way to a new password. Told once. */
export type LinkIssued = { purpose: "invitation" | "password"; url: string; expires_at: IsoInstant; sent: boolean };

/** `POST /officer/access/accounts/{id}/state`; 409 `own_account` for the caller's own. */
export type AccountStateRequest = { disabled: boolean };
export type AccountAnswer = { account: DeskAccount };

/** `POST /officer/access/links/open` with `{ token }`; 404 for one that cannot be used. */
export type LinkOpened = Pick<LinkIssued, "purpose"> & { email: string; name: string; grants: DeskGrant[] };
/** `POST /officer/access/links/use`. `POST /officer/access/password/forgot` with `{ email }` always answers the same. */
export type UseLinkRequest = { token: string; password: string };
/** `POST /officer/access/password`: one's own; every other sign-in of the account ends. 401 `wrong_password`. */
export type ChangePasswordRequest = { current: string; password: string };

/** `GET /officer/access/units?province={id}`: what the caller may give: provinces, and districts and communes of one. */
export type GrantableUnits = { provinces: DeskUnit[]; units: DeskUnit[] };

/** One act: what was asked for and what came of it. `status` null: begun and never answered, so its outcome is not known. */
export type DeskAct = {
  seq: number;
  at: IsoInstant;
  request_id: string;
  actor: { id: string; name: string | null } | null;
  on_behalf_of: string | null;
  action: string;
  target: { kind: string; id: string } | null;
  status: number | null;
  before: unknown;
  after: unknown;
};

/** `GET /officer/access/log?actor=&action=&target=&page=&limit=`, the newest first. */
export type DeskLog = { acts: DeskAct[]; page: Page };

/** `GET /officer/access/log/check`: the chain of hashes recomputed. `broken_at`: the first line that does not fit. */
export type LogCheck = { lines: number; last_hash: string; broken_at: number | null };
