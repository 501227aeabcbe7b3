import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { type ImportFileInput, importFileStep } from "./steps/import-file";

/** Imports one register file and tells the catalogue. The answer is the report, whether or not anything was applied. */
export const importRegisterWorkflow = createWorkflow("import-register", (input: ImportFileInput) => {
  const report = importFileStep(input);
  return new WorkflowResponse(report);
});
