import { Module } from "@medusajs/framework/utils";
import { ChannelService } from "./service";

export const CHANNEL = "channel";

export default Module(CHANNEL, { service: ChannelService });
