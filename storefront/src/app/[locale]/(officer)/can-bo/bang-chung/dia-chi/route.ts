export { addAddressRoute as POST } from "@/features/officer-evidence/form-routes";
