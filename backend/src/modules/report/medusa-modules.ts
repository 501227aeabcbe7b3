/** What preparing and keeping reports adds to Medusa's configuration. */
export const reportModules = [{ resolve: "./src/modules/report" }];
