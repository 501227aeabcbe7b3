export { pauseRoute as POST } from "@/features/officer-channels/form-routes";
