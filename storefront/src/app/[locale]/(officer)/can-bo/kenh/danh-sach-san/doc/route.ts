export { readRoute as POST } from "@/features/officer-feeds/form-routes";
