/** What product texts on their way to the catalogue add to Medusa's configuration. */
export const contentModules = [{ resolve: "./src/modules/content" }];
