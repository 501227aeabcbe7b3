import { z } from "@medusajs/framework/zod";
import { searchText } from "../validators";

export const suggestSchema = z.strictObject({ q: searchText.transform((text) => text ?? "") });
