export { recordFactRoute as POST } from "@/features/officer-facts/form-routes";
