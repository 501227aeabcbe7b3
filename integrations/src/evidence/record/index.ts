export { type CheckBody, checkBody, type Grade, type Outcome, type PageEvidence } from "./body";
export {
  type ChainFault,
  type ChainHead,
  type ChainReport,
  ChainVerifier,
  EMPTY_CHAIN,
  type EvidenceRecord,
  nextRecord,
  sha256,
  verifyChain,
} from "./chain";
