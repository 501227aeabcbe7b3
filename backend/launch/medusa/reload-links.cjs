const path = require("node:path");

/**
 * Links and search definitions register themselves when their files are loaded. Medusa's `clearInstances` forgets them,
 * but Node would not load the same files twice, so in a process that loads Medusa more than once they would be missing
 * from the second time on. This makes Node forget the files too.
 * @param {{ clearInstances(): void }} MedusaModule class of `@medusajs/framework/modules-sdk`
 * @param {string} source folder that holds `links` and `search`
 */
exports.reloadLinksAfterClear = (MedusaModule, source) => {
  const clear = MedusaModule.clearInstances;
  const folders = ["links", "search"].map((name) => path.join(source, name) + path.sep);
  MedusaModule.clearInstances = () => {
    clear.call(MedusaModule);
    for (const file of Object.keys(require.cache)) {
      if (folders.some((folder) => file.startsWith(folder))) delete require.cache[file];
    }
  };
};
