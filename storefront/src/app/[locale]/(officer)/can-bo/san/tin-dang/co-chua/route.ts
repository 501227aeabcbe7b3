export { listingDoubtRoute as POST } from "@/features/officer-channels/form-routes";
