import type { Call, ListingPort, Ports } from "@ocop/integrations/core";
import type { Listing } from "../../modules/channel/store/rows";
import type { ChannelShop } from "../../modules/channel/store/shops";
import type { Engine } from "./engine";
import type { Records } from "./records";

/** One listing being looked after, with everything at hand. */
export type Work = {
  engine: Engine;
  listing: Listing;
  shop: ChannelShop;
  ports: Ports;
  listings: ListingPort;
  call: Call;
  records: Records;
  /** The shop was paused when this began: only what must leave is sent. */
  paused: boolean;
};
