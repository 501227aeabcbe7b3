import { Module } from "@medusajs/framework/utils";
import { ContentService } from "./service";

export const CONTENT = "content";

export default Module(CONTENT, { service: ContentService });
