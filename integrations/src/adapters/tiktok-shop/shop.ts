import type { MediaPort, ShopPort } from "../../core";
import type { Api } from "./client";
import { LANES } from "./limits";
import { imageAnswer, prerequisitesAnswer, warehousesAnswer } from "./wire";

export function shopPort(api: Api): ShopPort {
  return {
    async facts(call) {
      const { warehouses } = await api.ask({ path: "/logistics/202309/warehouses", schema: warehousesAnswer }, call);
      const { check_results: checks } = await api.ask(
        { path: "/product/202312/prerequisites", schema: prerequisitesAnswer },
        call,
      );
      const failed = (checks ?? []).filter(({ is_failed }) => is_failed);
      const sales = warehouses.filter(
        ({ type, effect_status }) => type === "SALES_WAREHOUSE" && effect_status === "ENABLED",
      );
      return {
        name: "",
        active: failed.every(({ check_item }) => check_item !== "SHOP_STATUS"),
        carriers: [],
        warehouses: sales
          .sort((a, b) => Number(b.is_default === true) - Number(a.is_default === true))
          .map(({ id, name }) => ({ id, name })),
        obstacles: failed.flatMap((check) => check.fail_reasons ?? [check.check_item]),
      };
    },
  };
}

export function mediaPort(api: Api): MediaPort {
  return {
    async upload(image, call) {
      const file = { field: "data", name: image.name, type: image.type, bytes: image.bytes };
      const upload = { fields: [["use_case", "MAIN_IMAGE"] as const], file };
      const path = "/product/202309/images/upload";
      return (await api.ask({ path, method: "POST", schema: imageAnswer, lane: LANES.media, upload }, call)).uri;
    },
  };
}
