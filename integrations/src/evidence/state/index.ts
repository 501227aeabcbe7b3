export {
  type DatedCheck,
  dayAfter,
  PRESENCE_RULE,
  type Presence,
  type PresenceQuestion,
  type PresenceReason,
  type PresenceState,
  presenceOn,
  strongest,
} from "./presence";
