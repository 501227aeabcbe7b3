import { Module } from "@medusajs/framework/utils";
import { ReportService } from "./service";

export const REPORT = "report";

export default Module(REPORT, { service: ReportService });
