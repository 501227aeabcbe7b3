export { placeRoute as POST } from "@/features/officer-channels/form-routes";
