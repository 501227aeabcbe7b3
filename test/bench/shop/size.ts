/** The size of the national register in 2026. */
export const PRODUCTS = 17_400;
export const SEED = 20_261_123;
/** As the bars are stated. */
export const CONNECTIONS = 10;
export const PAGE = 24;
