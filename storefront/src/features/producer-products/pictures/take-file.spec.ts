import { expect, it } from "vitest";
import { takeFile } from "./take-file";

it("gives a chosen file once, however many ask for it", () => {
  const file = new File(["x"], "anh.jpg");
  let files: File[] = [file];
  // As a browser does: emptying the value empties the field.
  const field = {
    get files() {
      return files as unknown as FileList;
    },
    set value(_: string) {
      files = [];
    },
    get value() {
      return "";
    },
  };
  expect([takeFile(field), takeFile(field)]).toEqual([file, null]);
});
