import { z } from "@medusajs/framework/zod";
import { idSchema, listOf } from "../../../platform/http/fields";
import { basisFields } from "../indicators/validators";

const { cut_off, as_known, within } = basisFields;

export const statusSchema = z.strictObject({ cut_off, as_known, within });

export const looksSchema = z.strictObject({ products: listOf(idSchema, 100), cut_off, as_known });
