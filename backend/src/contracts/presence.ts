import type { IsoDay, IsoInstant, Page } from "./common";

/** `not_applicable`: a service, or a channel that was not open. `unknown` is not no. */
export type PresenceState =
  | "live"
  | "listed_not_buyable"
  | "stale"
  | "lost"
  | "claimed"
  | "none"
  | "unknown"
  | "not_applicable";

/** A: read back through the channel's API. B: authorised feed. C: public page. D: a person. E: a claim, which never counts. */
export type EvidenceGrade = "A" | "B" | "C" | "D" | "E";

export type EvidenceOutcome =
  | "buyable"
  | "not_buyable"
  | "gone"
  | "other_product"
  | "absent"
  | "undecided"
  | "unreachable"
  | "claimed";

/**
 * A row of the table `presence_span`: the state of one product on one channel for a stretch of days, as known in a stretch of time.
 *
 * - For one (product, channel, sample) the spans known at one instant never overlap. Where there is none, nobody has looked:
 *   `unknown`; or `not_applicable` for services and on days a channel is not open (`presence_channel_status`).
 * - Ageing stands in the rows: a proof writes `live` to its 30th day, `stale` to its 90th, then `unknown`. A day in the future asks
 *   what holds if nobody looks again.
 * - The state as known at K on day D: `known_from <= K and (known_to is null or known_to > K) and valid_from <= D and
 *   (valid_to is null or valid_to > D)`; as known now: `known_to is null`.
 * - Rows are only added; the one thing ever written later is `known_to`, once. Triggers refuse the rest.
 * - Known instants are taken under one lock, in the order of commits, on the clock of `presence_head`. Ask with
 *   K = `presence_head.known_at`, never with a later instant of your own, and an answer stays the same for ever.
 *   `presence_head.revision` rises with every transaction that changed a span: equal revisions mean equal answers.
 * - `sample` rows rest on the demonstration's evidence alone and count only where it is shown.
 */
export type PresenceSpan = {
  id: string;
  /** Registered product. */
  product_id: string;
  channel_id: string;
  state: PresenceState;
  /** Of the last proof or claim behind the state; null without one. */
  grade: EvidenceGrade | null;
  valid_from: IsoDay;
  /** First day on which it no longer holds. */
  valid_to: IsoDay | null;
  known_from: IsoInstant;
  /** First instant at which something else was known. */
  known_to: IsoInstant | null;
  /** The check that began the state. */
  check_id: string | null;
  sample: boolean;
};

type Bilingual = { vi: string; en: string };

/** One line of a channel's life. Lines are only added; of two lines with one day the later recorded one holds. */
export type ChannelStatusLine = {
  /** First day on which it holds; null for "as far back as anybody looked". */
  from: IsoDay | null;
  state: "open" | "closed" | "renamed";
  confidence: "confirmed" | "reported" | "unconfirmed";
  note: Bilingual;
  sources: string[];
  /** Null for the lines this system came with. */
  recorded: { by: string; at: IsoInstant } | null;
};

/** `GET /officer/presence/channels`: marketplaces, and the producer's own ways of selling. */
export type PresenceChannel = {
  id: string;
  name: Bilingual;
  kind: "marketplace" | "own_shop" | "website" | "fanpage";
  /** Named in the plan 159/KH-UBND. */
  named_in_plan: boolean;
  succeeded_by: string | null;
  open_today: boolean;
  statuses: ChannelStatusLine[];
};
export type PresenceChannels = { channels: PresenceChannel[] };

/** `POST /officer/presence/channels/{id}/statuses`: 201; every product's state on the channel is worked out anew at once. */
export type AddChannelStatusRequest = Omit<ChannelStatusLine, "recorded" | "from"> & { from: IsoDay };

/** Why a state is what it is, in a word the interface translates. */
export type PresenceReason =
  | "seen"
  | "seen_some_time_ago"
  | "seen_long_ago"
  | "failed_on_two_days"
  | "channel_closed"
  | "channel_renamed"
  | "channel_not_open_yet"
  | "service"
  | "only_claimed"
  | "searched_and_not_found"
  | "never_checked"
  | "checks_undecided";

/** A check in a list. */
export type CheckSummary = {
  id: string;
  sequence: number;
  product_id: string;
  channel_id: string;
  link_id: string | null;
  grade: EvidenceGrade;
  outcome: EvidenceOutcome;
  observed_at: IsoInstant;
  recorded_at: IsoInstant;
  /** SHA-256 of the photo a person sent with it; see `GET /officer/presence/photos/{sha256}`. */
  photo: string | null;
  sample: boolean;
  /** The check that overruled this one, which then no longer counts. */
  overruled_by: string | null;
};

export type PresenceLink = {
  id: string;
  product_id: string;
  channel_id: string;
  url: string;
  origin: "own_listing" | "claim" | "file_exchange" | "officer" | "own_shop" | "feed";
  created_at: IsoInstant;
  state: PresenceState;
  /** The last check failed once; the next one, on another day, decides. */
  doubtful: boolean;
  last_checked_at: IsoInstant | null;
  /** When it is looked at next; null where nobody looks any more. */
  due_at: IsoInstant | null;
  sample: boolean;
};

export type ChannelPresence = {
  channel_id: string;
  name: Bilingual;
  state: PresenceState;
  reason: PresenceReason;
  grade: EvidenceGrade | null;
  since: IsoDay | null;
  last_seen: IsoDay | null;
  last_checked: IsoDay | null;
  doubtful: boolean;
  links: PresenceLink[];
  /** The latest evidence that was recorded. */
  last_check: CheckSummary | null;
};

/** `GET /officer/presence/products/{id}?day=&as_known=`: one product on all channels, for a day, as known at an instant. */
export type ProductPresence = {
  product: { id: string; name: string; producer: string | null };
  day: IsoDay;
  as_known: IsoInstant;
  /** Over all channels. */
  best: PresenceState;
  channels: ChannelPresence[];
};

/** `GET /officer/presence/checks?product=&channel=&link=&page=&limit=`, the newest first. */
export type CheckList = { checks: CheckSummary[]; page: Page };

/** `GET /officer/presence/checks/{id}`: everything that is kept of one check. */
export type CheckDetail = {
  check: CheckSummary;
  /** The record as it is chained. */
  record: { sequence: number; previous: string; hash: string; body: Record<string, unknown> };
  /** The page's text; null where it was never kept or a retention rule has removed it. Its hash stays in the record. */
  excerpt: string | null;
  /** What the person wrote whose word it rests on. */
  note: string | null;
  /** Why it was matched, in plain sentences. */
  reasons: Bilingual[];
};

/** `POST /officer/presence/links`: somebody says that a product is sold at an address. */
export type AddLinkRequest = { product_id: string; url: string; channel_id?: string; note?: string };
/** 201 for a new link, 200 for one that was there. The claim is recorded (grade E) and the page is looked at next. */
export type LinkAdded = { link: PresenceLink; repeated: boolean };

/** `POST /officer/presence/links/{id}/visits`: 202; null where there is no page to look at. */
export type VisitAsked = { due_at: IsoInstant | null };

/** What the register says of a product and what a page says, side by side. */
export type ReviewSides = {
  product: {
    id: string;
    name: string;
    producer: string | null;
    place: string | null;
    content: string | null;
    decisions: string[];
  };
  page: {
    url: string | null;
    name: string | null;
    title: string | null;
    seller: string | null;
    price: number | null;
    availability: string | null;
    excerpt: string | null;
  };
};

/** `match`: is this page this product? `override`: a person says otherwise than an automatic check. `correction`: a record was wrong. */
export type ReviewKind = "match" | "override" | "correction";
/** On a match: `same`, `different`, `unsure`. On the others: `agree`, `refuse`. */
export type ReviewVerdict = "same" | "different" | "unsure" | "agree" | "refuse";

export type PresenceReview = {
  id: string;
  kind: ReviewKind;
  state: "open" | "decided" | "refused" | "outdated";
  product_id: string;
  channel_id: string;
  link_id: string | null;
  /** The check it is about. */
  check_id: string;
  /** What would be recorded; null on a match. */
  proposal: { outcome: EvidenceOutcome; note: string; by: string; photo_sha256: string | null } | null;
  opened_at: IsoInstant;
  /** People who must decide: two in the sample that measures agreement, neither sees what the other said. */
  needs: number;
  given: number;
  /** True where the person who asks has decided already. */
  mine: boolean;
};

/** `GET /officer/presence/reviews?state=open|all&kind=&page=&limit=`, the oldest first. */
export type PresenceReviews = { reviews: (PresenceReview & { sides: ReviewSides })[]; page: Page };

/** `GET /officer/presence/reviews/{id}`: decisions are told once the review is closed. */
export type PresenceReviewDetail = {
  review: PresenceReview;
  sides: ReviewSides;
  reasons: Bilingual[];
  decisions: { by: string; verdict: ReviewVerdict; note: string | null; at: IsoInstant }[];
};

/**
 * `POST /officer/presence/reviews/{id}/decisions` `{ verdict, note? }`: 409 `wrong_state` where it is closed, `decided_already` by the same
 * person otherwise, `second_person` for one's own proposal.
 */
export type DecisionTaken = { review: PresenceReview; check_id: string | null };

/**
 * `GET /officer/presence/agreement`: how far two people who decided without seeing each other agree (Cohen's kappa), and what second
 * people said of overrides and corrections. They saw what the first one wanted, so no kappa is told of those.
 */
export type ReviewAgreement = {
  pairs: number;
  agreed: number;
  /** Null while fewer than two pairs, or where chance alone explains everything. */
  kappa: number | null;
  /** First person's verdict × second person's verdict. */
  table: { first: ReviewVerdict; second: ReviewVerdict; count: number }[];
  overrides: { open: number; agreed: number; refused: number };
};

/**
 * `POST /officer/presence/confirmations` (multipart: `product_id`, `channel_id`, `link_id?`, `outcome`, `observed_on`, `note`, and `photo`): a person looked.
 * 201 `recorded` with the check; or 202 `waits` with a review, where an automatic check of the last 30 days says otherwise.
 */
export type ConfirmationTaken = { state: "recorded"; check_id: string } | { state: "waits"; review_id: string };

/** `POST /officer/presence/checks/{id}/corrections` `{ outcome, note, same_page? }`: opens a review that a second person decides. */
export type CorrectionOpened = { review_id: string };

export type ChainFinding = {
  kind: "gap" | "broken_link" | "changed" | "unlawful" | "lost_anchor" | "head" | "spans" | "photo";
  /** Number of the record, or product and channel of the spans. */
  where: string;
};

/** `GET /officer/presence/photos/{sha256}?w=240|960`: the picture itself, or drawn that narrow, to those who may see a product it was sent for. */

/** `GET /officer/presence/chain`: the head, to be published, and the last verification. `POST` the same address verifies now. */
export type ChainStatus = {
  head: { sequence: number; hash: string };
  known_at: IsoInstant;
  verified: { at: IsoInstant; sequence: number; intact: boolean; finding: ChainFinding | null } | null;
};
