import { Module } from "@medusajs/framework/utils";
import { OrderingService } from "./service";

export const ORDERING = "ordering";

export default Module(ORDERING, { service: OrderingService });
