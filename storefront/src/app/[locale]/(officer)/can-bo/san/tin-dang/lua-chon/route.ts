export { listingChoiceRoute as POST } from "@/features/officer-channels/form-routes";
