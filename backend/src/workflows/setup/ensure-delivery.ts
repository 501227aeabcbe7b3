import type { FulfillmentSetDTO, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows";
import { SETUP_NAMES } from "./shop-setup";

const MANUAL_PROVIDER = "manual_manual";

/**
 * One stock location for all producers' goods and one delivery option by people, without a carrier's system behind.
 * The fee of a parcel comes from the dated terms; the option itself is free of charge.
 */
export async function ensureDelivery(container: MedusaContainer, salesChannelId: string): Promise<void> {
  const locationId = await ensureLocation(container);
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [salesChannelId] },
  });
  const profileId = await ensureProfile(container);
  const set = await ensureFulfillmentSet(container, locationId);
  const zoneId = set.service_zones[0]?.id ?? (await createZone(container, set.id));
  await ensureOption(container, { profileId, zoneId });
}

async function ensureLocation(container: MedusaContainer): Promise<string> {
  const [existing] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name: SETUP_NAMES.location });
  if (existing) return existing.id;
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: SETUP_NAMES.location }] },
  });
  return first(result).id;
}

async function ensureProfile(container: MedusaContainer): Promise<string> {
  const [existing] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ name: SETUP_NAMES.shippingProfile });
  if (existing) return existing.id;
  const data = [{ name: SETUP_NAMES.shippingProfile, type: "default" }];
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data },
  });
  return first(result).id;
}

async function ensureFulfillmentSet(container: MedusaContainer, locationId: string): Promise<FulfillmentSetDTO> {
  const fulfillment = container.resolve(Modules.FULFILLMENT);
  const name = SETUP_NAMES.fulfillmentSet;
  const [existing] = await fulfillment.listFulfillmentSets({ name }, { relations: ["service_zones"] });
  const set = existing ?? (await fulfillment.createFulfillmentSets({ name, type: "shipping" }));
  const location = {
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
  };
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    { ...location, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
    {
      ...location,
      [Modules.FULFILLMENT]: { fulfillment_provider_id: MANUAL_PROVIDER },
    },
  ]);
  return set;
}

async function createZone(container: MedusaContainer, setId: string): Promise<string> {
  const zone = {
    name: SETUP_NAMES.serviceZone,
    fulfillment_set_id: setId,
    geo_zones: [{ type: "country" as const, country_code: "vn" }],
  };
  const { result } = await createServiceZonesWorkflow(container).run({
    input: { data: [zone] },
  });
  return first(result).id;
}

async function ensureOption(container: MedusaContainer, ids: { profileId: string; zoneId: string }): Promise<void> {
  const [existing] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingOptions({ name: SETUP_NAMES.shippingOption });
  if (existing) return;
  await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: SETUP_NAMES.shippingOption,
        price_type: "flat",
        service_zone_id: ids.zoneId,
        shipping_profile_id: ids.profileId,
        provider_id: MANUAL_PROVIDER,
        type: {
          label: "Giao hàng",
          description: "Giao tận nơi trong nước",
          code: "home",
        },
        prices: [{ currency_code: "vnd", amount: 0 }],
      },
    ],
  });
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error("Medusa made nothing");
  return item;
}
