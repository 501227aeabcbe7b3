import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ChainHead, PageCheck } from "@ocop/integrations/evidence";
import type { ThrottleStore } from "@ocop/integrations/transport";
import * as checks from "./checks";
import * as claims from "./claims";
import * as confirmations from "./confirmations";
import * as decisions from "./decisions";
import * as excerpts from "./excerpts";
import * as sightings from "./feed-sightings";
import { FeedBook } from "./feeds";
import * as looks from "./last-looks";
import { readHead } from "./ledger";
import * as links from "./links";
import * as lives from "./lives";
import * as observations from "./observations";
import * as pace from "./pace";
import * as photos from "./photos";
import * as reviews from "./reviews";
import * as statuses from "./statuses";
import * as verify from "./verify";
import * as visits from "./visits";

/** Everything that is known of where products are online. Each method that writes is one transaction, and is safe to repeat. */
export class PresenceBook {
  readonly pace: ThrottleStore;
  readonly feeds: FeedBook;

  constructor(private readonly knex: Knex) {
    this.pace = pace.databasePace(knex);
    this.feeds = new FeedBook(knex);
  }

  head = () => readHead(this.knex);
  paceAhead = () => pace.freeAt(this.knex);

  keepClaim = (link: links.NewLink, by: string, note: string, now: Date) =>
    claims.keepClaim(this.knex, link, by, note, now);
  link = (id: string) => links.findLink(this.knex, id);
  linkAt = (place: Parameters<typeof links.findPlace>[1]) => links.findPlace(this.knex, place);
  linksOfProduct = (product: string) => links.linksOfProduct(this.knex, product);
  linkedAmong = (products: readonly string[], channels: readonly string[]) =>
    links.linkedAmong(this.knex, products, channels);
  ownListingKeys = () => links.ownListingKeys(this.knex);
  askForVisit = (id: string, now: Date) => links.askForVisit(this.knex, id, now);
  dueLinks = (channels: readonly string[], now: Date, limit: number) => links.dueLinks(this.knex, channels, now, limit);
  leaseLinks = (ids: readonly string[], now: Date, until: Date) => links.leaseLinks(this.knex, ids, now, until);

  keepVisit = (link: string, visit: PageCheck, now: Date) => visits.keepVisit(this.knex, link, visit, now);
  keepObservations = (seen: readonly observations.Observation[], now: Date) =>
    observations.keepObservations(this.knex, seen, now);
  listedOn = (channel: string, sample: boolean) => sightings.listedOn(this.knex, channel, sample);
  keepSightings = (seen: readonly sightings.Sighting[], now: Date) => sightings.keepSightings(this.knex, seen, now);
  check = (id: string) => checks.checkById(this.knex, id);
  checkBySequence = (sequence: number) => checks.checkBySequence(this.knex, sequence);
  checksOfProduct = (product: string, known: Date) => checks.checksOfProduct(this.knex, product, known);
  pageOfChecks = (filter: checks.CheckFilter, limit: number, offset: number) =>
    checks.pageOfChecks(this.knex, filter, limit, offset);
  lastLooks = (products: readonly string[], by: looks.LooksBy) => looks.lastLooks(this.knex, products, by);
  overrulersOf = (hashes: readonly string[]) => checks.overrulersOf(this.knex, hashes);
  excerptsOf = (hashes: readonly string[]) => excerpts.excerptsOf(this.knex, hashes);
  forgetExcerpts = (before: Date) => excerpts.forgetExcerpts(this.knex, before);

  review = (id: string) => reviews.findReview(this.knex, id);
  pageOfReviews = (filter: reviews.ReviewFilter, limit: number, offset: number) =>
    reviews.pageOfReviews(this.knex, filter, limit, offset);
  decisionsOf = (ids: readonly string[]) => reviews.decisionsOf(this.knex, ids);
  doubleAnswers = () => reviews.doubleAnswers(this.knex);
  overrideOutcomes = () => reviews.overrideOutcomes(this.knex);
  decide = (id: string, answer: decisions.Answer, now: Date) => decisions.decide(this.knex, id, answer, now);
  confirm = (seen: confirmations.Confirmation, now: Date) => confirmations.confirm(this.knex, seen, now);
  correct = (wish: confirmations.Correction, now: Date) => confirmations.correct(this.knex, wish, now);

  photo = (sha256: string) => photos.findPhoto(this.knex, sha256);
  keepPhoto = (photo: photos.Photo) => photos.keepPhoto(this.knex, photo);
  photoProducts = (sha256: string) => photos.photoProducts(this.knex, sha256);
  photosAfter = (sha256: string, limit: number) => photos.photosAfter(this.knex, sha256, limit);

  officerLines = (known?: Date) => statuses.officerLines(this.knex, known);
  addStatus = (channel: string, line: statuses.NewStatusLine, by: string, now: Date) =>
    lives.addStatus(this.knex, channel, line, by, now);
  histories = (channel: string, samples: boolean) => lives.histories(this.knex, channel, samples);
  respanAll = (now: Date) => lives.respanAll(this.knex, now);

  recordsAfter = (sequence: number, limit: number) => verify.recordsAfter(this.knex, sequence, limit);
  verify = (anchors?: readonly ChainHead[]) => verify.verifyEvidence(this.knex, anchors);
  keepVerification = (verified: verify.Verified, at: Date) => verify.keepVerification(this.knex, verified, at);
  lastVerification = () => verify.lastVerification(this.knex);
}
