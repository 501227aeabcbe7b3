/** What keeping listings on marketplaces adds to Medusa's configuration. */
export const channelModules = [{ resolve: "./src/modules/channel" }];
