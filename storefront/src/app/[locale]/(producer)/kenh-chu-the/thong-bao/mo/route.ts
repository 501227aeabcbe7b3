export { openNoticeRoute as POST } from "@/features/producer-notices/form-routes";
