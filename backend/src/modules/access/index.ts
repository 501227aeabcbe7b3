import { Module } from "@medusajs/framework/utils";
import { AccessService } from "./service";

export const ACCESS = "access";

export default Module(ACCESS, { service: AccessService });
