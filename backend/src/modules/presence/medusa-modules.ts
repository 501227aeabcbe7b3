/** What proving presence adds to Medusa's configuration. */
export const presenceModules = [{ resolve: "./src/modules/presence" }];
