import { Module } from "@medusajs/framework/utils";
import { RegisterService } from "./service";

export const REGISTER_MODULE = "register";

export default Module(REGISTER_MODULE, { service: RegisterService });
