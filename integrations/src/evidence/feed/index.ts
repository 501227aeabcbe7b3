export {
  FEED_AVAILABILITY,
  FEED_FORMAT,
  type FeedList,
  type FeedManifest,
  type FeedRow,
  type FeedRowFault,
} from "./format";
export { FEED_FAULTS, type FeedFault, type FeedSource, type LastFeed, type PulledFeed, pullFeed } from "./pull";
export { answerOfRow, outcomeOfRow, proofOfAnswer, rowHash } from "./sighting";
export { isSignedBy, requestText, SIGNATURE_HEADER, signatureOf, TIMESTAMP_HEADER } from "./signature";
