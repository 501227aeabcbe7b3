import { z } from "@medusajs/framework/zod";
import { searchText } from "../validators";

const NOTHING = "Xin nhập mã, số quyết định hoặc tên sản phẩm. || Please enter a code, a decision number or a name.";

export const verifySchema = z.strictObject({ q: searchText.pipe(z.string(NOTHING)) });
