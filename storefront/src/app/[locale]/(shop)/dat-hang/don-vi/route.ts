export { unitsRoute as GET } from "@/features/checkout/units-route";
