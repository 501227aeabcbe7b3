import { Module } from "@medusajs/framework/utils";
import { CatalogueService } from "./service";

export const CATALOGUE = "catalogue";

export default Module(CATALOGUE, { service: CatalogueService });
