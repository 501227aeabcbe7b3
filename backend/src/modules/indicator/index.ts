import { Module } from "@medusajs/framework/utils";
import { IndicatorService } from "./service";

export const INDICATOR = "indicator";

export default Module(INDICATOR, { service: IndicatorService });
