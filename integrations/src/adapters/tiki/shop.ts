import type { ShopPort } from "../../core";
import type { Api } from "./client";
import { sellerAnswer } from "./wire";

export function shopPort(api: Api): ShopPort {
  return {
    async facts(call) {
      const seller = await api.ask({ path: "/v2/sellers/me", schema: sellerAnswer }, call);
      const active = seller.active !== false;
      return { name: seller.name ?? "", active, carriers: [], warehouses: [], obstacles: active ? [] : ["inactive"] };
    },
  };
}
