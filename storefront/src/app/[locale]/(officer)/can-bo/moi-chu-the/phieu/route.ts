export { slipsRoute as POST } from "@/features/officer-invitations/form-routes";
