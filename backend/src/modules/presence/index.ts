import { Module } from "@medusajs/framework/utils";
import { PresenceService } from "./service";

export const PRESENCE = "presence";

export default Module(PRESENCE, { service: PresenceService });
