import { z } from "@medusajs/framework/zod";
import { idSchema } from "../../../platform/http/fields";
import { searchText } from "../validators";

export const unitsSchema = z.strictObject({ parent: idSchema.optional(), q: searchText });
