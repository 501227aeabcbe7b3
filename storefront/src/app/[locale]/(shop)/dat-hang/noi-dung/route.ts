export { contractRoute as GET } from "@/features/orders/contract-route";
