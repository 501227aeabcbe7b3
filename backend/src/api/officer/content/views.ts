export { toSubmissionView as toView } from "../../../workflows/content/submission-view";
