import type { DeskChannelOrder } from "../../contracts/channel-orders";
import type { PartState } from "../../contracts/checkout";
import type { OwnStage } from "../../contracts/producer-orders";

type ChannelState = DeskChannelOrder["state"];

const PARTS: Readonly<Record<PartState, OwnStage>> = {
  waiting: "todo",
  confirmed: "todo",
  packed: "todo",
  shipped: "moving",
  delivered: "done",
  returned: "back",
  cancelled: "back",
};

/** An order nobody may send yet is not work to be done: the buyer or the marketplace moves next. */
const CHANNELS: Readonly<Record<ChannelState, OwnStage>> = {
  unpaid: "moving",
  on_hold: "moving",
  to_ship: "todo",
  cancelling: "todo",
  unknown: "todo",
  shipped: "moving",
  delivered: "done",
  completed: "done",
  cancelled: "back",
  returning: "back",
  returned: "back",
};

export const OWN_STAGES = ["todo", "moving", "done", "back"] as const satisfies readonly OwnStage[];

export function stageOfPart(state: PartState): OwnStage {
  return PARTS[state];
}

export function stageOfChannelOrder(state: ChannelState): OwnStage {
  return CHANNELS[state];
}

/** @param stage null for all */
export function partStatesOf(stage: OwnStage | null): PartState[] {
  return statesOf(PARTS, stage);
}

/** @param stage null for all */
export function channelStatesOf(stage: OwnStage | null): ChannelState[] {
  return statesOf(CHANNELS, stage);
}

function statesOf<State extends string>(stages: Readonly<Record<State, OwnStage>>, stage: OwnStage | null): State[] {
  return (Object.keys(stages) as State[]).filter((state) => stage === null || stages[state] === stage);
}
