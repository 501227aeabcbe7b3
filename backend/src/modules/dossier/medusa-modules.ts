/** What keeping papers for assessments adds to Medusa's configuration. */
export const dossierModules = [{ resolve: "./src/modules/dossier" }];
