/** What measuring indicators adds to Medusa's configuration. */
export const indicatorModules = [{ resolve: "./src/modules/indicator" }];
