import type { IsoInstant } from "./common";

/** `GET /producer/contact`: the number buyers see beside the producer's name, as `+84912345678`; null where none is shown. */
export type OwnContact = { phone: string | null; since: IsoInstant | null };
/** `POST /producer/contact`: shows a number; an empty one shows none any more. Owners only. Answered with `OwnContact`. */
export type OwnContactRequest = { phone: string };
