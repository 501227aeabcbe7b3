export { withdrawFactRoute as POST } from "@/features/officer-facts/form-routes";
