import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import RegisterModule from "../modules/register";

/** The one Medusa product that stands for a registered product. */
export default defineLink(RegisterModule.linkable.registeredProduct, ProductModule.linkable.product);
