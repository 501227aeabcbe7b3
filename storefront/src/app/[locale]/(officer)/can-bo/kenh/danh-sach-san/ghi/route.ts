export { grantRoute as POST } from "@/features/officer-feeds/form-routes";
