export { listingActionRoute as POST } from "@/features/officer-channels/form-routes";
