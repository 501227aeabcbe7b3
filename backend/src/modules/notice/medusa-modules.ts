/** What telling producers of things to do adds to Medusa's configuration. */
export const noticeModules = [{ resolve: "./src/modules/notice" }];
