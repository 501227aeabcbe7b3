/** The officers' list of orders, without language prefix. */
export const ORDERS = "/can-bo/don-hang";
