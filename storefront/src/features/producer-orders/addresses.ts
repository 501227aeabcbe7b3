/** Pages of orders at the producers' desk, without language prefix. */
export const ORDERS = "/kenh-chu-the/don-hang";
export const STATEMENT = "/kenh-chu-the/doi-soat";
export const DAYS_OFF = "/kenh-chu-the/ngay-nghi";

const OWN_SHOP = "shop";

export function orderPath({ id, channel }: { id: string; channel: string }): string {
  return channel === OWN_SHOP ? `${ORDERS}/${id}` : `${ORDERS}/san/${id}`;
}

/** `K7MPQ2XR4H` → `K7MPQ-2XR4H`; a marketplace's number stays as it is. */
export function shownCode({ code, channel }: { code: string; channel: string }): string {
  return channel === OWN_SHOP ? `${code.slice(0, 5)}-${code.slice(5)}` : code;
}
