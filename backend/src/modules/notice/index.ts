import { Module } from "@medusajs/framework/utils";
import { NoticeService } from "./service";

export const NOTICE = "notice";

export default Module(NOTICE, { service: NoticeService });
