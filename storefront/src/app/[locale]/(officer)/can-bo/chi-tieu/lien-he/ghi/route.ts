export { noteContactRoute as POST } from "@/features/officer-indicators/form-routes";
