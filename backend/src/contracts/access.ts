import type { IsoDay, IsoInstant } from "./common";

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
export type DeskHome = { waiting: { reviews: number | null; orders: number | null; complaints: number | null } };
