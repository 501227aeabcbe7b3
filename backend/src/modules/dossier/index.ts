import { Module } from "@medusajs/framework/utils";
import { DossierService } from "./service";

export const DOSSIER = "dossier";

export default Module(DOSSIER, { service: DossierService });
