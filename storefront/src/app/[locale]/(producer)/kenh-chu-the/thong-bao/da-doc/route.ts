export { readAllRoute as POST } from "@/features/producer-notices/form-routes";
