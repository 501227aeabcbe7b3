import { Module } from "@medusajs/framework/utils";
import { DemoService } from "./service";

export const DEMO = "demo";

export default Module(DEMO, { service: DemoService });
