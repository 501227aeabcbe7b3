import type { ShopPort } from "../../core";
import { type Api, V3 } from "./client";
import { currencyAnswer, optionAnswer, siteAnswer } from "./wire";

/** Weights and sizes are sent bare, in the shop's own units; with other units every one would be wrong. */
const UNITS = [
  ["woocommerce_weight_unit", "kg", "khối lượng"],
  ["woocommerce_dimension_unit", "cm", "kích thước"],
] as const;

export function shopPort(api: Api): ShopPort {
  return {
    async facts(call) {
      const { name } = await api.ask({ path: "/", schema: siteAnswer }, call);
      const { code } = await api.ask({ path: `${V3}/data/currencies/current`, schema: currencyAnswer }, call);
      const obstacles = code === "VND" ? [] : [`Cửa hàng dùng tiền ${code}, không phải VND.`];
      for (const [option, wanted, what] of UNITS) {
        const { value } = await api.ask({ path: `${V3}/settings/products/${option}`, schema: optionAnswer }, call);
        if (value !== wanted) obstacles.push(`Cửa hàng đo ${what} bằng ${value}, không phải ${wanted}.`);
      }
      return { name, active: obstacles.length === 0, carriers: [], warehouses: [], obstacles };
    },
  };
}
